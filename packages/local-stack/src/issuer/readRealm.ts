import { readFileSync } from 'node:fs';
import { z } from 'zod';

const mapperSchema = z.object({ protocolMapper: z.string(), config: z.record(z.string(), z.string()).default({}) });

const realmSchema = z.object({
  realm: z.string(),
  accessTokenLifespan: z.number().default(300),
  ssoSessionMaxLifespan: z.number().default(36_000),
  clients: z.array(
    z.object({
      clientId: z.string(),
      publicClient: z.boolean().default(false),
      secret: z.string().optional(),
      redirectUris: z.array(z.string()).default([]),
      attributes: z.record(z.string(), z.string()).default({}),
      protocolMappers: z.array(mapperSchema).default([]),
    }),
  ),
  users: z
    .array(
      z.object({
        id: z.string(),
        username: z.string(),
        email: z.string().optional(),
        emailVerified: z.boolean().default(false),
        enabled: z.boolean().default(true),
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        realmRoles: z.array(z.string()).default([]),
        credentials: z.array(z.object({ type: z.string(), value: z.string().optional() })).default([]),
      }),
    )
    .default([]),
});

/** The parts of a Keycloak realm export that the embedded issuer understands. */
export type Realm = z.infer<typeof realmSchema>;
/** An application that may sign people in. */
export type RealmClient = Realm['clients'][number];
/** Somebody who can sign in. */
export type RealmUser = Realm['users'][number];

/**
 * Reads a realm export. `${NAME}` and `${NAME:default}` stand for values of the environment, as in Keycloak's import.
 *
 * @throws Error that names the file and what is wrong in it
 */
export function readRealm(file: string, environment: NodeJS.ProcessEnv): Realm {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'), (_key, value) => (typeof value === 'string' ? substitute(value, environment) : value));
  } catch (error) {
    throw new Error(`The realm file ${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = realmSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The realm file ${file} is not a Keycloak realm export: ${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}

function substitute(text: string, environment: NodeJS.ProcessEnv): string {
  return text.replace(/\$\{(\w+)(?::([^}]*))?\}/g, (whole, name, fallback) => environment[name] ?? fallback ?? whole);
}
