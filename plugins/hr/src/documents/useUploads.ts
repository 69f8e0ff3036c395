import { discoveryApiRef, identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { routeUrl } from '@tos/contract/frontend';
import { documentRoutes, type DocumentClass } from '@tos/plugin-hr-common';
import { readRefusal, type RefusedAnswer } from '@tos/shell-react';
import { useCallback, useRef, useState } from 'react';
import { sendWithProgress, type UploadError } from './sendWithProgress';

/** A file on its way. */
export interface Upload {
  id: number;
  file: File;
  documentClass: DocumentClass;
  documentDate?: string;
  maxBytes: number;
  state: 'waiting' | 'running' | 'done' | 'tooLarge' | 'failed';
  /** From 0 to 1. */
  progress: number;
  /** Why the server refused it. */
  refusal?: RefusedAnswer;
  /** The file itself was fine: trying again may help. */
  mayRetry?: boolean;
}

type NewUpload = Pick<Upload, 'file' | 'documentClass' | 'documentDate' | 'maxBytes'>;

/** Sends files one after the other; each has its own outcome, and one that fails does not stop the others. */
export function useUploads(personId: string) {
  const discovery = useApi(discoveryApiRef);
  const identity = useApi(identityApiRef);
  const client = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const nextId = useRef(1);

  const update = useCallback(
    (id: number, change: Partial<Upload>) =>
      setUploads(before => before.map(upload => (upload.id === id ? { ...upload, ...change } : upload))),
    [],
  );
  const send = useCallback(
    async ({ id, file, documentClass, documentDate }: Upload) => {
      update(id, { state: 'running', progress: 0, refusal: undefined });
      try {
        const [base, { token }] = await Promise.all([discovery.getBaseUrl('hr'), identity.getCredentials()]);
        const query = { name: file.name.slice(0, 255), documentClass, documentDate };
        const url = `${base}${routeUrl(documentRoutes.uploadDocument, { params: { id: personId }, query })}`;
        await sendWithProgress({ url, file, token, onProgress: progress => update(id, { progress }) });
        update(id, { state: 'done', progress: 1 });
        await client.invalidateQueries({ queryKey: ['hr', 'documents', personId] });
      } catch (error) {
        const { statusCode = 0 } = error as Partial<UploadError>;
        update(id, { state: 'failed', refusal: readRefusal(error), mayRetry: statusCode === 0 || statusCode === 429 || statusCode >= 500 });
      }
    },
    [client, discovery, identity, personId, update],
  );
  const enqueue = useCallback(
    (upload: Upload) => {
      queue.current = queue.current.then(() => send(upload));
    },
    [send],
  );
  const add = useCallback(
    (files: NewUpload[]) => {
      const added = files.map((upload): Upload => {
        const state = upload.file.size > upload.maxBytes ? 'tooLarge' : 'waiting';
        return { ...upload, id: nextId.current++, state, progress: 0 };
      });
      setUploads(before => [...before, ...added]);
      added.filter(({ state }) => state === 'waiting').forEach(enqueue);
    },
    [enqueue],
  );
  const retry = useCallback(
    (upload: Upload) => {
      update(upload.id, { state: 'waiting', refusal: undefined });
      enqueue(upload);
    },
    [enqueue, update],
  );
  const clear = useCallback(() => setUploads(before => before.filter(({ state }) => state === 'waiting' || state === 'running')), []);
  return { uploads, add, retry, clear };
}
