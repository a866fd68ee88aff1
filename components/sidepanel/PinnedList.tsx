import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityRecord } from '../../context/entity-record.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { formatDate } from '../../language/format.ts';
import { say } from '../../language/say.ts';
import { CardStack } from '../card/CardStack.tsx';
import { focusNeighbour } from '../focus-neighbour.ts';
import { Icon } from '../Icon.tsx';

/** A card moved into the side panel. */
export interface Pinned {
  /** Names it among the pinned. */
  key: string;
  record: EntityRecord;
  /** ISO day of the article it was moved from, if known. */
  published: string | undefined;
}

interface Props {
  pinned: Pinned[];
  today: string;
  /** Where mistakes are reported. */
  reportPage: string;
  getEntity: (id: string) => Promise<EntityRecord | undefined>;
  onUnpin: (key: string) => void;
}

/** The pinned cards, one of them open: the one that came last, until the reader chooses another. */
export function PinnedList({ pinned, onUnpin, ...rest }: Props) {
  const [opened, setOpened] = useState<string>();
  const before = useRef<Pinned[]>([]);
  useLayoutEffect(() => {
    const arrived = arrivedOnTop(before.current, pinned);
    before.current = pinned;
    if (arrived) setOpened(arrived.key);
  }, [pinned]);
  if (pinned.length === 0) return null;
  return (
    <section aria-labelledby="pinned">
      <h2 id="pinned">{say('panelPinned')}</h2>
      <ul class="pins">
        {pinned.map(({ key, ...pin }) => (
          <PinnedLine
            key={key}
            {...pin}
            {...rest}
            open={key === opened}
            onToggle={(open) => setOpened(open ? key : undefined)}
            onUnpin={() => onUnpin(key)}
          />
        ))}
      </ul>
    </section>
  );
}

/** The card that was put on top since; none when the one below only moved up. */
function arrivedOnTop([first]: Pinned[], now: Pinned[]): Pinned | undefined {
  const has = (key: string) => now.some((pin) => pin.key === key);
  return first && (now[0]?.key === first.key || !has(first.key)) ? undefined : now[0];
}

interface LineProps extends Omit<Pinned, 'key'>, Pick<Props, 'today' | 'reportPage' | 'getEntity'> {
  open: boolean;
  onToggle: (open: boolean) => void;
  onUnpin: () => void;
}

function PinnedLine({ record, published, open, onToggle, onUnpin, ...card }: LineProps) {
  const { kind, name } = record.entity;
  return (
    <li class="pin">
      <div class="pin-line">
        <h3>
          <button type="button" aria-expanded={open} onClick={() => onToggle(!open)}>
            <Icon name={kind} />
            <b {...datasetText}>{name}</b>
            <small>{origin(published)}</small>
          </button>
        </h3>
        <button
          type="button"
          class="tool"
          aria-label={say('panelRemoveCard', name)}
          title={say('panelRemove')}
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            onUnpin();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {open && <CardStack {...card} record={record} published={published} />}
    </li>
  );
}

const origin = (published: string | undefined) =>
  published ? say('panelFromArticle', formatDate(published)) : say('panelFromUndated');
