import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PersonDocument } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { person } from '../testing/createTestHr';
import { DocumentsTab } from './DocumentsTab';

jest.setTimeout(60_000);

const contract: PersonDocument = {
  id: 'd',
  documentClass: 'contract',
  name: 'Vertrag[U+202E]fdp.pdf',
  mediaType: 'application/pdf',
  size: 2048,
  sha256: 'x',
  documentDate: '2026-01-31',
  keptUntil: null,
  uploadedAt: '2026-02-01T10:00:00.000Z',
  uploadedBy: 'user:default/hr',
  deletedAt: null,
  version: 3,
};

function createApi(page: object = {}) {
  const answer = { items: [contract], totalItems: 1, hasMore: false, mayAdd: [], mayManage: false, ...page };
  return {
    listDocuments: jest.fn(async (_request: { query: Record<string, unknown> }): Promise<unknown> => answer),
    updateDocument: jest.fn(async (_request: unknown): Promise<unknown> => contract),
    deleteDocument: jest.fn(async (_request: unknown) => undefined),
  };
}

const show = (api: ReturnType<typeof createApi>, address = '/') =>
  renderInTestApp(
    <QueryProvider>
      <DocumentsTab person={person() as never} />
    </QueryProvider>,
    { apis: [[hrApiRef, api as never]], initialRouteEntries: [address] },
  );

/** Stands for the browser's request; answers what the test says. */
class TestRequest {
  static answers: [status: number, body: object][] = [];
  upload: { onprogress?: (event: object) => void } = {};
  onload = () => {};
  status = 0;
  responseText = '';
  open() {}
  setRequestHeader() {}
  send() {
    const [status, body] = TestRequest.answers.shift()!;
    this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 2 });
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    this.onload();
  }
}

describe('DocumentsTab', () => {
  it('shows only reading to those who may only read, and asks for what the address says', async () => {
    const api = createApi();
    show(api, '/?q=vert&class=contract&sort=name&deleted=true&page=2');
    expect(await screen.findByText('Vertrag[U+202E]fdp.pdf')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Download/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^(Delete|Change)/ })).not.toBeInTheDocument();
    expect(screen.queryByText('Choose files')).not.toBeInTheDocument();
    expect(api.listDocuments.mock.calls[0][0].query).toMatchObject({
      q: 'vert',
      documentClass: 'contract',
      sort: 'name',
      deleted: 'true',
      offset: 20,
    });
  });

  it('changes and deletes with the version that was read', async () => {
    const api = createApi({ mayManage: true });
    show(api);
    await userEvent.click(await screen.findByRole('button', { name: /^Change/ }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Neu');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.updateDocument).toHaveBeenCalled());
    expect(api.updateDocument.mock.calls[0][0]).toMatchObject({ params: { documentId: 'd' }, body: { name: 'Neu', version: 3 } });
    await userEvent.click(await screen.findByRole('button', { name: /^Delete/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(api.deleteDocument).toHaveBeenCalledWith({ params: { documentId: 'd' }, query: { version: 3 } }));
  });

  it('sends several files, says what became of each and tries a failed one again', async () => {
    jest.spyOn(window, 'XMLHttpRequest').mockImplementation(() => new TestRequest() as never);
    TestRequest.answers = [
      [400, { error: { message: 'Moving pictures are not accepted.' } }],
      [503, { error: { message: 'The database is away.' } }],
      [201, {}],
    ];
    const api = createApi({ mayAdd: [{ documentClass: 'certificate', maxBytes: 5 }] });
    show(api);
    const files = ['a.png', 'b.pdf', 'c.pdf'].map((name, i) => new File([i === 2 ? 'too large' : 'x'], name));
    await userEvent.upload(await screen.findByTestId('document-files'), files, { applyAccept: false });
    expect(await screen.findByText('Not stored: Moving pictures are not accepted.')).toBeInTheDocument();
    expect(await screen.findByText('Not stored: The database is away.')).toBeInTheDocument();
    expect(screen.getByText('Larger than 0 MB')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Stored')).toBeInTheDocument();
  });
});
