import { Client } from 'pg';

/** How a client reaches a database, in the form `pg` and `knex` take. */
export type PostgresConnection = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
};

/** A running embedded PostgreSQL. */
export class PostgresServer {
  readonly host = '127.0.0.1';
  readonly user = 'tos';
  readonly port: number;
  readonly password: string;
  readonly #stop: () => Promise<void>;

  /** @internal */
  constructor(address: { port: number; password: string }, stop: () => Promise<void>) {
    this.port = address.port;
    this.password = address.password;
    this.#stop = stop;
  }

  /** Connection values for one database, `postgres` when left out. */
  connection(database = 'postgres'): PostgresConnection {
    const { host, port, user, password } = this;
    return { host, port, user, password, database };
  }

  /** The same as a `postgresql://` address. Contains the password. */
  connectionString(database = 'postgres'): string {
    return `postgresql://${this.user}:${this.password}@${this.host}:${this.port}/${database}`;
  }

  /** Creates a database; returns false when there is one of that name already. */
  async createDatabase(name: string): Promise<boolean> {
    const found = await this.query('select 1 from pg_database where datname = $1', [name]);
    if (found.length > 0) {
      return false;
    }
    await this.query(`create database ${quoted(name)}`);
    return true;
  }

  /** Drops a database if there is one of that name, ending the connections to it. */
  async dropDatabase(name: string): Promise<void> {
    await this.query(`drop database if exists ${quoted(name)} with (force)`);
  }

  /** Runs one statement, by default in database `postgres`; returns the rows. */
  async query<Row extends Record<string, unknown>>(text: string, values: unknown[] = [], database = 'postgres'): Promise<Row[]> {
    const client = new Client(this.connection(database));
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends the server; open transactions roll back. */
  stop(): Promise<void> {
    return this.#stop();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
