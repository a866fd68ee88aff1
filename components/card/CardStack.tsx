import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityRecord } from '../../context/entity-record.ts';
import { EntityCard, type EntityCardProps } from './EntityCard.tsx';

/** What a stack of cards is made from. */
export interface CardStackProps
  extends Omit<EntityCardProps, 'onOpen' | 'onGrow' | 'grown' | 'cardRef'> {
  /** Opens grown; the reader can grow it too. */
  grown?: boolean;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
}

/** A card in which related entities open, with the way back. */
export function CardStack({ record, getEntity, grown = false, onBack, ...card }: CardStackProps) {
  const [opened, setOpened] = useState<EntityRecord[]>([]);
  const [grownHere, setGrownHere] = useState(false);
  const [cardRef, keepFocus] = useKeptFocus();
  const shown = opened.at(-1) ?? record;
  const open = async (id: string) => {
    const next = await getEntity(id);
    if (!next) return;
    keepFocus();
    setOpened((stack) => [...stack, next]);
  };
  const goBack = () => {
    keepFocus();
    setOpened((stack) => stack.slice(0, -1));
  };
  const grow = () => {
    keepFocus();
    setGrownHere(true);
  };
  return (
    <EntityCard
      {...card}
      key={`${opened.length} ${shown.entity.id}`}
      cardRef={cardRef}
      record={shown}
      grown={grown || grownHere}
      onGrow={grow}
      onOpen={(id) => void open(id)}
      onBack={opened.length > 0 ? goBack : onBack}
    />
  );
}

/**
 * Where the focus was in the card before what had it goes, it comes to the
 * card's heading after. Gives the card's ref, and what to call before.
 */
function useKeptFocus() {
  const card = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (wasInside.current) card.current?.querySelector<HTMLElement>('h2')?.focus();
    wasInside.current = false;
  });
  const keep = () => {
    const root = card.current?.getRootNode() as Document | ShadowRoot | undefined;
    wasInside.current = card.current?.contains(root?.activeElement ?? null) ?? false;
  };
  return [card, keep] as const;
}
