import type { EventKind } from '../context/timeline-view.ts';
import type { Kind, ProvisionKind } from '../data/schema/entity.ts';

/** What a reader calls each kind of entity. */
export const KIND_LABELS: Record<Kind, string> = {
  person: 'Person',
  agency: 'Agency',
  government: 'Government',
  parliament: 'Parliament',
  company: 'Company',
  product: 'Product',
  law: 'Law',
  case: 'Court case',
  operation: 'Operation',
  incident: 'Incident',
  inquiry: 'Inquiry',
  initiative: 'Initiative',
  organisation: 'Organisation',
  document: 'Document',
  idea: 'Idea',
};

/** What a reader calls each kind of event. */
export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  law: 'Law',
  court: 'Court',
  policy: 'Policy',
  statement: 'Statement',
  report: 'Report',
  product: 'Product',
  investigation: 'Investigation',
  incident: 'Incident',
  hearing: 'Hearing',
  appointment: 'Appointment',
  organisation: 'Organisation',
};

/** What a law may provide, in a reader's words. */
export const PROVISION_LABELS: Record<ProvisionKind, string> = {
  'provider-assistance': 'Services must help',
  capability: 'Services must be able to help',
  'key-disclosure': 'People must give up keys',
  traceability: 'Messages must be traceable',
  scanning: 'Services may have to scan',
  hacking: 'Authorities may hack',
  retention: 'Services must keep records',
  licensing: 'Encryption needs a licence',
  'trade-control': 'Encryption is export-controlled',
  safeguard: 'Encryption is protected',
};

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** `GB` → `United Kingdom`, `INT` → `International`. */
export function jurisdictionLabel(code: string): string {
  if (code === 'INT') return 'International';
  return regions.of(code) ?? code;
}

/** At most two by name: `United Kingdom, United States +1`. */
export function jurisdictionsLabel(codes: string[]): string {
  const named = codes.slice(0, 2).map(jurisdictionLabel).join(', ');
  return codes.length > 2 ? `${named} +${codes.length - 2}` : named;
}
