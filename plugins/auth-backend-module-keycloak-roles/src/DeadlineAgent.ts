import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';

type OpenSocket = (options: object, done?: (error: Error | null, socket: Duplex) => void) => Duplex | null | undefined;

/**
 * Agent that gives each connection a total lifetime. openid-client's own time-out ends with the first byte of the
 * answer, so that half an answer would keep a sign-in and its socket for ever.
 */
export function createDeadlineAgent(protocol: string, lifetimeMs: number): HttpAgent {
  const options: AgentOptions = { keepAlive: false };
  const agent = protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  const open = agent.createConnection.bind(agent) as OpenSocket;
  const openWithDeadline: OpenSocket = (target, done) => {
    const socket = open(target, done);
    if (socket) {
      const timer = setTimeout(() => socket.destroy(new Error(`no complete answer within ${lifetimeMs} ms`)), lifetimeMs);
      socket.once('close', () => clearTimeout(timer));
    }
    return socket;
  };
  agent.createConnection = openWithDeadline as HttpAgent['createConnection'];
  return agent;
}
