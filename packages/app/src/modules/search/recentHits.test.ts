import { readRecentHits, rememberHit } from './recentHits';

const hit = (name: string) => ({ ref: `user:default/${name}`, kind: 'User', title: name, href: `/catalog/${name}` });

describe('recent hits', () => {
  beforeEach(() => localStorage.clear());

  it('keeps the newest five, each once', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) rememberHit(hit(name));
    expect(readRecentHits().map(({ title }) => title)).toEqual(['b', 'f', 'e', 'd', 'c']);
  });

  it.each(['{', '{}', 'null', '[1,{"ref":"x"}]', '[{"ref":"x","kind":"User","title":"x","href":"//evil.example"}]'])(
    'treats %s as nothing',
    stored => {
      localStorage.setItem('tos.search.recent', stored);
      expect(readRecentHits()).toEqual([]);
    },
  );
});
