import { useRef } from 'preact/hooks';
import { CITATION_FORMATS, type CitationFormat, citeAs } from '../../context/cite.ts';
import type { EntityRecord } from '../../context/entity-record.ts';
import { reportAddress } from '../../context/report-address.ts';
import { say } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';
import { CopyOutcome, useCopying } from './CopyOutcome.tsx';
import { moveInMenu, useMenu } from './use-menu.ts';

/** What the reader of a site may choose for it, from any card. */
export interface SiteChoices {
  host: string;
  onHideEntity: (id: string, name: string) => void;
  onClickOnly: () => void;
  onTurnOff: () => void;
}

interface Props {
  record: EntityRecord;
  /** ISO day. */
  today: string;
  reportPage: string;
  site?: SiteChoices | undefined;
  onCopy?: ((text: string) => Promise<void>) | undefined;
}

const toClipboard = (text: string) => navigator.clipboard.writeText(text);

/** The menu of a card: citations, reporting a mistake, choices for the site. */
export function CardMenu({ record, today, reportPage, site, onCopy = toClipboard }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [outcome, copy, dismiss] = useCopying(onCopy);
  const { open, toggle, close } = useMenu(root, dismiss);
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  const cite = (format: CitationFormat) => choose(() => copy(citeAs(format, record, today)));
  return (
    <div class="menu-root" ref={root}>
      <button
        type="button"
        class="tool"
        aria-label={say('cardMenu')}
        title={say('cardMenu')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div class="menu" role="menu" aria-label={say('cardMenu')} onKeyDown={moveInMenu}>
          <Group label={say('cardCopyCitation')}>
            {CITATION_FORMATS.map((format) => (
              <Choice key={format} label={say(`cardCite_${format}`)} onChoose={cite(format)} />
            ))}
          </Group>
          {site && <SiteGroup entity={record.entity} site={site} choose={choose} />}
          <a
            role="menuitem"
            tabIndex={-1}
            href={reportAddress(record, reportPage)}
            target="_blank"
            rel="noreferrer noopener"
            referrerpolicy="no-referrer"
            onClick={close}
          >
            {say('cardReport')}
          </a>
        </div>
      )}
      <CopyOutcome outcome={outcome} />
    </div>
  );
}

interface SiteGroupProps {
  entity: EntityRecord['entity'];
  site: SiteChoices;
  choose: (act: () => void) => () => void;
}

function SiteGroup({ entity: { id, name }, site, choose }: SiteGroupProps) {
  return (
    <Group label={say('cardOnSite', site.host)}>
      <Choice
        label={say('cardHideEntity', name)}
        onChoose={choose(() => site.onHideEntity(id, name))}
      />
      <Choice label={say('cardClickOnly')} onChoose={choose(site.onClickOnly)} />
      <Choice label={say('cardTurnOff', site.host)} onChoose={choose(site.onTurnOff)} />
    </Group>
  );
}

function Group({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" aria-label={label}>
      <p role="presentation">{label}</p>
      {children}
    </div>
  );
}

function Choice({ label, onChoose }: { label: string; onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} onClick={onChoose}>
      {label}
    </button>
  );
}
