// The lane's PostgreSQL 16: the embedded one, in a process of its own because it refuses to run where NODE_ENV is production.
// Started with a transpiling --require; prints one line of JSON when it is ready and ends at SIGTERM.
const { startPostgres } = require('@tos/local-stack');

async function main() {
  const server = await startPostgres({ dataDir: process.argv[2], persistent: false });
  const { host, port, user, password } = server;
  process.stdout.write(`${JSON.stringify({ host, port, user, password })}\n`);
  process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
