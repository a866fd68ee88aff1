import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Source } from '../../data/schema/source.ts';
import { SourceLinks } from './SourceLinks.tsx';
import { shortenToLines } from './shorten-to-lines.ts';

interface Props {
  text: string;
  sources: Source[];
  /** The most lines it may take, its source included; without it, the whole text. */
  lines?: number | undefined;
  /** The most publishers by name; without it, one where lines are counted. */
  most?: number | undefined;
  /** What stands between the text and its sources. */
  children?: ComponentChildren;
}

/**
 * Something the dataset states, with the publisher that says so. Shortened, the
 * publisher still stands in sight, and a screen reader still reads the whole.
 */
export function Statement({ text, sources, lines, most = lines && 1, children }: Props) {
  const whole = useRef<HTMLSpanElement>(null);
  const said = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (whole.current && said.current) shortenToLines(whole.current, said.current, text, lines);
  }, [text, lines]);
  return (
    <span class="statement" ref={whole}>
      <span class="said" dir="auto" ref={said} />
      {children}
      <SourceLinks sources={sources} most={most} />
    </span>
  );
}
