/** What went wrong with an upload: what the answer says, or nothing when there was none. */
export class UploadError extends Error {
  readonly statusCode: number;
  /** The answer, as `readRefusal` reads it. */
  readonly body: { error?: { message?: string } };

  constructor(body: UploadError['body'], statusCode: number) {
    super(body.error?.message ?? '');
    this.name = 'UploadError';
    this.statusCode = statusCode;
    this.body = body;
  }
}

function bodyOf(answer: string): UploadError['body'] {
  try {
    return Object(JSON.parse(answer));
  } catch {
    return {};
  }
}

/** Sends a file as the raw body. `fetch` does not tell how far it is, so this is an `XMLHttpRequest`. */
export function sendWithProgress(options: { url: string; file: Blob; token?: string; onProgress: (share: number) => void }): Promise<void> {
  const { url, file, token, onProgress } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new UploadError(bodyOf(request.responseText), request.status));
    };
    request.onerror = () => reject(new UploadError({}, 0));
    request.send(file);
  });
}
