import type { ComponentChildren } from 'preact';

interface Props {
  /** Names the section in its address: `#appearance`. */
  id: string;
  title: string;
  hint?: string | undefined;
  children: ComponentChildren;
}

/** A part of the settings with its heading. */
export function Section({ id, title, hint, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
