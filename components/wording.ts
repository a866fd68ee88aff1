import type { Kind } from '../data/schema/entity.ts';

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
