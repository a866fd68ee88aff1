import type { ComponentChildren } from 'preact';
import type { Source } from '../../data/schema/source.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { SourceLinks } from './SourceLinks.tsx';
import type { Part } from './tightness.ts';

/** How a statement stands in a compact card. */
export interface Fit {
  part: Part;
  /** The most lines it may take, its source included. */
  lines: number;
  /** The last step of tightness that shows it; without it, all do. */
  until?: number | undefined;
}

interface Props {
  text: string;
  sources: Source[];
  /** What it is in a compact card; without it, it is shown whole. */
  fit?: Fit | undefined;
  /** The most publishers by name; without it, one in a compact card. */
  most?: number | undefined;
  /** What stands between the text and its sources. */
  children?: ComponentChildren;
}

/**
 * Something the dataset states, with the publisher that says so. Shortened, the
 * publisher still stands in sight, and a screen reader still reads the whole.
 */
export function Statement({ text, sources, fit, most = fit && 1, children }: Props) {
  // Not a child of the view: `shortenStatements` divides it.
  const fill = (said: HTMLElement | null) => {
    if (said && said.textContent !== text) said.textContent = text;
  };
  return (
    <span class="statement" data-part={fit?.part} data-lines={fit?.lines} data-until={fit?.until}>
      <span class="said" {...datasetText} ref={fill} />
      {children}
      <SourceLinks sources={sources} most={most} />
    </span>
  );
}
