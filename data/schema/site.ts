import * as v from 'valibot';
import { oneOf, text } from './fields.ts';

/** A news or policy site the extension runs on from the start. */
export const site = v.strictObject({
  host: v.pipe(
    v.string(),
    v.regex(
      /^(?!www\.)([a-z0-9-]+\.)+[a-z]{2,}$/,
      (issue) => `"${issue.input}" is not a host: write it like silicon.co.uk, without www.`,
    ),
  ),
  name: text(80),
  country: v.pipe(v.string(), v.regex(/^([A-Z]{2}|INT)$/, 'write two letters such as GB, or INT')),
  kind: oneOf(['news', 'technology', 'policy', 'government', 'advocacy', 'law']),
});

export type Site = v.InferOutput<typeof site>;

/** `sites.yaml`. */
export const sitesFile = v.array(site, 'must be a list of sites');
