import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { HrHandlers } from '../HrHandlers';
import type { FileStore } from '../files/FileStore';
import { harmlessHeaders } from '../files/sendFile';
import { pipeline } from 'node:stream/promises';
import type { AccessReader } from '../permissions/Access';
import type { PhotoService } from './PhotoService';

type Handled = 'getPersonPhoto' | 'getPhotoState' | 'uploadPersonPhoto' | 'deletePersonPhoto';

/** Routes of photos. */
export function createPhotoHandlers(photos: PhotoService, files: FileStore, access: AccessReader): Pick<HrHandlers, Handled> {
  const rights = (decisions: Record<string, PolicyDecision>) => ({ access: access.persons(decisions), manage: access.photos(decisions) });
  return {
    async getPersonPhoto({ params, query, decisions, req, res }) {
      const file = await photos.open({ personId: params.id, size: query.size, ...rights(decisions) });
      // A browser may keep it for a short while, and asks with the ETag afterwards: consent can be withdrawn.
      // Whoever signs in next at the same computer must not find it.
      res.vary('Authorization');
      res.set({ ...harmlessHeaders(file.mediaType), 'Cache-Control': 'private, max-age=300', ETag: `"${file.sha256}"` });
      if (req.fresh) {
        res.status(304).end();
        return;
      }
      res.set('Content-Length', String(file.size));
      await pipeline(files.read(file), res).catch(() => res.destroy());
    },
    getPhotoState: ({ params, decisions, credentials, req }) => photos.state(params.id, rights(decisions), { credentials, req }),
    uploadPersonPhoto: ({ params, decisions, credentials, req }) =>
      photos.upload(params.id, access.photos(decisions), { credentials, req }),
    deletePersonPhoto: ({ params, decisions, credentials, req }) =>
      photos.remove(params.id, access.photos(decisions), { credentials, req }),
  };
}
