import type { z as Zod } from 'zod/v3';

type Z = typeof Zod;

const ref = (z: Z) => ({ id: z.string(), name: z.string(), userEntityRef: z.string() });

const person = (z: Z) =>
  z.object({
    ...ref(z),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    position: z.string().nullable(),
    unit: z.string().nullable(),
    location: z.string().nullable(),
  });

const text = (z: Z, meaning: string) => z.string().trim().min(2).max(100).describe(meaning);

/** What the actions take and give; the registry still speaks zod 3. */
export const actionSchemas = {
  findPerson: {
    input: (z: Z) => z.object({ text: text(z, 'Name, e-mail address, phone number or unit') }),
    output: (z: Z) => z.object({ people: z.array(person(z)), hasMore: z.boolean() }),
  },
  whoLeads: {
    input: (z: Z) => z.object({ text: text(z, 'Name of a person or of an org unit') }),
    output: (z: Z) =>
      z.object({ answers: z.array(z.object({ of: z.string(), kind: z.enum(['person', 'unit']), leads: z.array(z.object(ref(z))) })) }),
  },
  whoIsInTeam: {
    input: (z: Z) => z.object({ unit: text(z, 'Name of the org unit, e.g. a team or department') }),
    output: (z: Z) =>
      z.object({
        unit: z.string().nullable().describe('The unit that was taken; null when none fits'),
        people: z.array(person(z)),
        hasMore: z.boolean(),
        otherUnits: z.array(z.string()).describe('Other units that fit the text'),
      }),
  },
};
