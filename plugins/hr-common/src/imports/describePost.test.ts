import { describePost } from './describePost';

describe('describePost', () => {
  const row = {
    externalKey: '10',
    holder: 'N/D',
    title: 'Deputy Director, Tax',
    organisation: 'Ministry of Tests',
    unit: 'Tax & Duty',
    superior: '7',
    fte: 1000,
  };
  it.each<[object, object]>([
    [
      {},
      {
        externalKey: '10',
        placeholder: null,
        superior: '7',
        holderState: 'undisclosed',
        organisationKey: 'ministry-of-tests',
        unitKey: 'ministry-of-tests.tax-duty',
      },
    ],
    [{ holder: 'N/A' }, { holderState: 'undisclosed' }],
    [{ holder: null }, { holderState: 'undisclosed' }],
    [{ holder: 'Vacant' }, { holderState: 'vacant' }],
    [{ title: 'Not in post' }, { holderState: 'vacant' }],
    [{ holder: 'Vacant (from May)' }, { holderState: 'vacant' }],
    [{ holder: 'Zoë van der Berg' }, { holderState: 'named', firstName: 'Zoë van der', lastName: 'Berg', holderKey: 'zoe-van-der-berg' }],
    [{ holder: 'Nadine' }, { holderState: 'named', firstName: '', lastName: 'Nadine' }],
    [{ superior: 'XX' }, { superior: null }],
    [{ superior: null }, { superior: null }],
    [{ externalKey: '0' }, { externalKey: null, placeholder: '0' }],
    [{ externalKey: 'Deleted' }, { externalKey: null, placeholder: 'Deleted' }],
    [{ externalKey: null }, { externalKey: null, placeholder: '-' }],
    [{ unit: null }, { unitKey: 'ministry-of-tests' }],
    [{ unit: 'Ministry of Tests' }, { unitKey: 'ministry-of-tests' }],
    [{ organisation: 'עיריה' }, { organisationKey: 'עיריה' }],
  ])('%j says %j', (change, expected) => expect(describePost({ ...row, ...change })).toMatchObject(expected));

  it('keeps long names apart', () => {
    const [a, b] = ['a', 'b'].map(end => describePost({ ...row, unit: `${'very long name '.repeat(12)}${end}` }).unitKey);
    expect(a).not.toBe(b);
    expect(String(a).length).toBeLessThanOrEqual(91);
  });
});
