import { defineRefusals } from '@tos/refusals';

/** Four eyes: what nobody does with the own record. Each names the remedy. */
export const ownRefusals = defineRefusals({
  'hr.own.record': {
    kind: 'forbidden',
    text: 'Nobody changes the own record. Propose the change under "My record", or ask somebody else of HR.',
  },
  'hr.own.contactOnly': {
    kind: 'forbidden',
    text: 'Of the own record only phone, mobile, location and language can be changed. Ask somebody else of HR to do it.',
  },
  'hr.own.special': { kind: 'forbidden', text: 'Nobody sets the own disability or maternity. Ask somebody else of HR to do it.' },
  'hr.own.employment': {
    kind: 'forbidden',
    text: 'Nobody changes the own employment, contract or working time. Ask somebody else of HR to do it.',
  },
  'hr.own.costCentre': { kind: 'forbidden', text: 'Nobody changes the own cost centre. Ask somebody else of HR to do it.' },
  'hr.own.stage': { kind: 'forbidden', text: 'Nobody moves the own employment through its life cycle. Ask somebody else of HR to do it.' },
  'hr.own.account': { kind: 'forbidden', text: 'Nobody sets the own account name. Ask somebody else of HR to do it.' },
  'hr.own.certificate': { kind: 'forbidden', text: 'Nobody issues the own certificate of leave. Ask somebody else of HR to do it.' },
  'hr.own.checklist': {
    kind: 'forbidden',
    text: 'Nobody starts or proves checklists of the own employment, but for the items that fall to the person. Ask somebody else of HR to do it.',
  },
  'hr.own.seat': { kind: 'forbidden', text: 'Nobody gives or takes the own position. Ask somebody else of HR to do it.' },
  'hr.own.lead': { kind: 'forbidden', text: 'Nobody makes the own position the lead of a unit. Ask somebody else of HR to do it.' },
  'hr.own.document': {
    kind: 'forbidden',
    text: 'Nobody changes, replaces, deletes or restores documents of the own personnel file. Ask somebody else of HR to do it.',
  },
  'hr.own.documentAdd': {
    kind: 'forbidden',
    text: 'Into the own personnel file everybody only adds certificates. Ask somebody else of HR to do it.',
  },
  'hr.own.erasure': { kind: 'forbidden', text: 'Nobody asks for, decides or refuses the own erasure. Ask somebody else of HR to do it.' },
  'hr.own.import': {
    kind: 'forbidden',
    text: 'The file changes your own record. Let somebody else of HR store it, or leave your row out.',
  },
  'hr.own.deputy': { kind: 'forbidden', text: 'Nobody sets the own deputy. Ask your lead or somebody else of HR to do it.' },
  'hr.own.request': { kind: 'forbidden', text: 'Nobody decides about the own request.' },
});

/** What is refused with the own record: the last part of the code. */
export type OwnRefusal = keyof typeof ownRefusals extends `hr.own.${infer What}` ? What : never;
