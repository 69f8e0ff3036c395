import { userInfoServiceFactory as platformFactory } from '@backstage/backend-defaults/userInfo';
import { UserInfoService } from '@backstage/backend-plugin-api';
import { decorateServiceFactory } from '../lib/decorateServiceFactory';
import { unavailable } from '../lib/unavailable';
import { within } from '../lib/within';

const ANSWER_WITHIN_MS = 5_000;

/** The platform's user info service; when it cannot say who somebody is, that is 503 and not 401 or 500. */
export const userInfoServiceFactory = decorateServiceFactory<UserInfoService, object>(platformFactory, {}, inner => ({
  async getUserInfo(credentials) {
    try {
      return await within(inner.getUserInfo(credentials), ANSWER_WITHIN_MS);
    } catch (error) {
      if (isRefusal(error)) {
        throw error;
      }
      throw unavailable('Your groups and roles cannot be read at the moment. Try again in a few seconds.');
    }
  },
}));

/** The sign-in service was asked and said no (expired token, unknown user): that is an answer, not a fault. */
function isRefusal(error: unknown): boolean {
  const status = (error as { statusCode?: number } | undefined)?.statusCode;
  return status !== undefined && status >= 400 && status < 500;
}
