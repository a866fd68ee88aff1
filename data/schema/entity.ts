import * as v from 'valibot';
import { id, jurisdictions, oneOf, partialDate, text } from './fields.ts';
import { publishedName, writtenName } from './name.ts';
import { sourced } from './source.ts';

/** The kinds of entity, with the folder each kind's files live in. */
export const KIND_FOLDERS = {
  person: 'people',
  agency: 'agencies',
  government: 'government',
  parliament: 'parliaments',
  company: 'companies',
  product: 'products',
  law: 'laws',
  case: 'cases',
  operation: 'operations',
  incident: 'incidents',
  inquiry: 'inquiries',
  initiative: 'initiatives',
  organisation: 'organisations',
  document: 'documents',
  idea: 'ideas',
} as const;

export type Kind = keyof typeof KIND_FOLDERS;

export const KINDS = Object.keys(KIND_FOLDERS) as Kind[];

const STATES = [
  'proposed',
  'passed',
  'in-force',
  'partly-in-force',
  'pending',
  'decided',
  'settled',
  'withdrawn',
  'rejected',
  'struck-down',
  'repealed',
  'expired',
  'completed',
] as const;

/** What a law lets authorities demand of those who make or use encryption, or forbids them to demand. */
export const PROVISION_KINDS = [
  'provider-assistance',
  'capability',
  'key-disclosure',
  'traceability',
  'scanning',
  'hacking',
  'retention',
  'licensing',
  'trade-control',
  'safeguard',
] as const;

export type ProvisionKind = (typeof PROVISION_KINDS)[number];

const sentence = sourced({ text: text(260) });
const position = sourced({ text: text(220), date: partialDate });
const provision = sourced({ kind: oneOf(PROVISION_KINDS), text: text(200) });
const lifetime = sourced({ from: v.optional(partialDate), to: v.optional(partialDate) });

const span = {
  from: partialDate,
  to: v.optional(partialDate),
  /** The last date at which a source shows it still so; absent once it is over. */
  confirmed: v.optional(partialDate),
  leads: v.optional(v.array(id)),
  state: v.optional(oneOf(STATES)),
};
const title = text(90);
const period = sourced({ text: title, ...span });

/** A role has a title, a status a text; published they are one. */
const writtenPeriod = v.pipe(
  sourced({ title: v.optional(title), text: v.optional(title), ...span }).written,
  v.check(
    ({ title, text }) => (title === undefined) !== (text === undefined),
    'needs either a title (roles) or a text (status)',
  ),
  v.check(
    ({ to, confirmed }) => (to === undefined) !== (confirmed === undefined),
    'needs either `to` (it is over) or `confirmed` (the last date a source shows it still so)',
  ),
  v.transform(({ title, text, ...rest }): Period => ({ text: (title ?? text) as string, ...rest })),
);

/** A role of a person or a status of anything else, with the time it held. */
export type Period = v.InferOutput<typeof period.published>;

/** An entity as published. */
export const publishedEntity = v.strictObject({
  id,
  kind: oneOf(KINDS),
  name: text(110),
  jurisdictions,
  names: v.array(publishedName),
  background: v.array(sentence.published),
  periods: v.array(period.published),
  positions: v.array(position.published),
  provisions: v.array(provision.published),
  lifetime: v.optional(lifetime.published),
  related: v.array(id),
});

export type Entity = v.InferOutput<typeof publishedEntity>;

/** One entity file, without what its path says (id and kind). */
export const entityFile = v.pipe(
  v.strictObject({
    name: text(110),
    jurisdictions,
    names: v.pipe(
      v.array(writtenName, 'must be a list of names'),
      v.minLength(1, 'is empty: an entity without a name is never found'),
    ),
    background: v.pipe(
      v.array(sentence.written, 'must be a list of sentences with a source each'),
      v.minLength(1, 'is empty: write one to three sourced sentences'),
      v.maxLength(3, 'has more than three sentences: keep what a newcomer needs'),
    ),
    roles: v.optional(v.array(writtenPeriod)),
    status: v.optional(v.array(writtenPeriod)),
    positions: v.optional(v.array(position.written)),
    provisions: v.optional(v.array(provision.written)),
    lifetime: v.optional(
      v.pipe(
        lifetime.written,
        v.check(({ from, to }) => (from ?? to) !== undefined, 'needs `from`, `to` or both'),
      ),
    ),
    related: v.optional(v.array(id)),
  }),
  v.transform(
    ({ roles = [], status = [], positions = [], provisions = [], related = [], ...rest }) =>
      ({
        ...rest,
        periods: [...roles, ...status],
        positions,
        provisions,
        related,
      }) satisfies Omit<Entity, 'id' | 'kind'>,
  ),
);
