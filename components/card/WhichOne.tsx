import type { VNode } from 'preact';
import type { EntityRecord } from '../../context/entity-record.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { say, sayWith, spokenLanguage } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';
import { Tool } from '../Tool.tsx';
import { jurisdictionsLabel, kindLabel } from '../wording.ts';

/** An entity a name may mean. */
export interface Candidate
  extends Pick<EntityRecord['entity'], 'id' | 'name' | 'kind' | 'jurisdictions'> {
  /** The first sentence of its background. */
  line: string;
}

interface Props {
  /** The words as the article writes them. */
  words: string;
  candidates: Candidate[];
  onChoose: (id: string) => void;
  onClose: () => void;
}

/** Asks whom the article means where it could be two and the page does not say. */
export function WhichOne({ words, candidates, onChoose, onClose }: Props) {
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="cleartext-which-one"
      lang={spokenLanguage()}
      dir="ltr"
    >
      <header class="plain">
        <h2 id="cleartext-which-one" tabIndex={-1}>
          {sayWith<VNode>('cardWhichOne', <span dir="auto">{words}</span>)}
        </h2>
        <div class="tools">
          <Tool icon="close" label={say('cardClose')} onClick={onClose} />
        </div>
      </header>
      <ul class="body candidates">
        {candidates.map(({ id, name, kind, jurisdictions, line }) => (
          <li key={id}>
            <button type="button" class="candidate" onClick={() => onChoose(id)}>
              <Icon name={kind} />
              <b {...datasetText}>{name}</b>
              <span class="eyebrow">
                {kindLabel(kind)} · {jurisdictionsLabel(jurisdictions)}
              </span>
              <small {...datasetText}>{line}</small>
            </button>
          </li>
        ))}
      </ul>
      <footer>
        <span class="as-of">{say('cardChoiceHolds')}</span>
      </footer>
    </div>
  );
}
