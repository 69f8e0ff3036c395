// What is left when everything is taken away that the portal does beside the query: node:http, pg, JSON. Started by people.mjs.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { ROOT } from './paths.mjs';

const { Pool } = createRequire(`${ROOT}/packages/backend/package.json`)('pg');
const { connection, text, values, poolSize } = JSON.parse(process.env.BARE_SERVER);

const pool = new Pool({ ...connection, max: poolSize, options: '-c search_path=hr' });
const query = { name: 'people', text, values };

const server = createServer(async (_request, response) => {
  const { rows } = await pool.query(query);
  const body = JSON.stringify({ items: rows });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());
