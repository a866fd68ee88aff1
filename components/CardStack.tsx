import { useState } from 'preact/hooks';
import type { EntityRecord } from '../context/entity-record.ts';
import { EntityCard, type EntityCardProps } from './EntityCard.tsx';

interface Props extends Omit<EntityCardProps, 'onOpen'> {
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
}

/** A card in which related entities open, with the way back. */
export function CardStack({ record, getEntity, onBack, ...card }: Props) {
  const [opened, setOpened] = useState<EntityRecord[]>([]);
  const shown = opened.at(-1) ?? record;
  const open = async (id: string) => {
    const next = await getEntity(id);
    if (next) setOpened((stack) => [...stack, next]);
  };
  return (
    <EntityCard
      {...card}
      key={`${opened.length} ${shown.entity.id}`}
      record={shown}
      onOpen={(id) => void open(id)}
      onBack={opened.length > 0 ? () => setOpened((stack) => stack.slice(0, -1)) : onBack}
    />
  );
}
