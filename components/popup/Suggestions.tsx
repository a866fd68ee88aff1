import { say, sayWith } from '../../language/say.ts';

interface Props {
  onAsk: (query: string) => void;
}

/** Shows by example what can be asked, where there is nothing of a page to show. */
export function Suggestions({ onAsk }: Props) {
  const examples = ['Ofcom', '2019 Apple', '2013\u20132016'];
  const buttons = examples.map((example) => (
    <button type="button" class="example" key={example} onClick={() => onAsk(example)}>
      {example}
    </button>
  ));
  return (
    <section aria-label={say('popupSuggestions')}>
      <p class="suggestions">{sayWith('popupTry', ...buttons)}</p>
    </section>
  );
}
