import { render } from 'preact';
import { Notice } from '../../components/card/Notice.tsx';
import { WhichOne } from '../../components/card/WhichOne.tsx';
import { say } from '../../language/say.ts';
import { drawCard, placeFor, recordOf, settled } from './card-rig.tsx';

const nothing = () => {};

const SITE = {
  host: 'silicon.co.uk',
  onHideEntity: nothing,
  onClickOnly: nothing,
  onTurnOff: nothing,
};

const HOVER = { onPin: nothing, onClose: nothing, site: SITE };

const PINNED = {
  ...HOVER,
  pinned: true,
  onMove: nothing,
  onMoveToCorner: nothing,
  onMoveToPanel: nothing,
};

const click = async (selector: string) => {
  document.querySelector<HTMLElement>(selector)?.click();
  await settled();
};

const chooseFirst = async () => {
  await click('[aria-haspopup]');
  await click('[role=menuitem]');
};

type Theme = 'light' | 'dark';

/** Every state a reader can see the card views in, and what draws it. */
export const CARD_STATES: Record<string, (theme: Theme) => Promise<void>> = {
  compact: (theme) => drawCard(placeFor(theme), 'priti-patel', HOVER),
  'compact-agency': (theme) => drawCard(placeFor(theme), 'national-crime-agency', HOVER),
  'compact-idea': (theme) => drawCard(placeFor(theme), 'end-to-end-encryption', HOVER),
  'compact-law': (theme) => drawCard(placeFor(theme), 'assistance-and-access-act', HOVER),
  undated: (theme) => drawCard(placeFor(theme), 'messenger', { ...HOVER, published: undefined }),
  pinned: (theme) => drawCard(placeFor(theme), 'apple', { ...PINNED, onBack: nothing }),
  grown: (theme) => drawCard(placeFor(theme), 'priti-patel', { ...HOVER, grown: true }),
  'grown-law': (theme) =>
    drawCard(placeFor(theme), 'assistance-and-access-act', { ...HOVER, grown: true }),
  'grown-sources': async (theme) => {
    await drawCard(placeFor(theme), 'priti-patel', { ...HOVER, grown: true });
    document.querySelector('.sources')?.closest('section')?.scrollIntoView();
  },
  menu: async (theme) => {
    await drawCard(placeFor(theme), 'priti-patel', HOVER);
    await click('[aria-haspopup]');
  },
  copied: async (theme) => {
    await drawCard(placeFor(theme), 'priti-patel', { ...HOVER, onCopy: async () => {} });
    await chooseFirst();
  },
  'copy-failed': async (theme) => {
    const onCopy = () => Promise.reject(new Error('this page may not use the clipboard'));
    await drawCard(placeFor(theme), 'priti-patel', { ...HOVER, onCopy });
    await chooseFirst();
  },
  sheet: (theme) =>
    drawCard(placeFor(theme, 'sheet'), 'priti-patel', { ...HOVER, sheet: true, onBack: nothing }),
  'which-one': async (theme) => {
    const candidates = ['us-attorney-general', 'attorney-general-australia'].map((id) => {
      const { name, kind, jurisdictions, background } = recordOf(id).entity;
      return { id, name, kind, jurisdictions, line: background[0]?.text ?? '' };
    });
    render(
      <WhichOne
        words="Attorney General"
        candidates={candidates}
        onChoose={nothing}
        onClose={nothing}
      />,
      placeFor(theme),
    );
    await settled();
  },
  notice: async (theme) => {
    render(
      <Notice text={say('noticeHidden', 'Priti Patel')} onUndo={nothing} onClose={nothing} />,
      placeFor(theme),
    );
    await settled();
  },
};
