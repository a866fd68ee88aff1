import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  children: ComponentChildren;
}

/** A part of a card below its own small heading. */
export function CardSection({ title, children }: Props) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
