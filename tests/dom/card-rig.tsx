import axe from 'axe-core';
import { render } from 'preact';
import { inject } from 'vitest';
import { CardStack, type CardStackProps } from '../../components/card/CardStack.tsx';
import cardCss from '../../components/card/entity-card.css?inline';
import noticeCss from '../../components/card/notice.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { EntityRecord } from '../../context/entity-record.ts';

/** A record of the project's dataset. */
export function recordOf(id: string): EntityRecord {
  const record = inject('realRecords').find(({ entity }) => entity.id === id);
  if (!record) throw new Error(`add ${id} to TRIED in tests/dom/real-records.ts`);
  return record;
}

/** The element a card stands in, styled as over a page. */
export function placeFor(theme: 'light' | 'dark', form?: 'sheet'): HTMLElement {
  const style = document.createElement('style');
  style.textContent = tokensCss + cardCss + noticeCss;
  const place = document.createElement('div');
  place.dataset.theme = theme;
  if (form) place.dataset.form = form;
  document.body.style.margin = '0';
  document.body.append(style, place);
  return place;
}

export const REPORT_PAGE = 'https://example.org/new';

/** Draws a card of the dataset and waits until it fits. */
export async function drawCard(
  place: HTMLElement,
  id: string,
  props: Partial<CardStackProps> = {},
): Promise<void> {
  render(
    <CardStack
      record={recordOf(id)}
      published="2020-06-11"
      today="2026-11-25"
      reportPage={REPORT_PAGE}
      getEntity={async (other) => recordOf(other)}
      {...props}
    />,
    place,
  );
  await settled();
}

/** Everything drawn and at its place. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

/** What axe objects to, in words. */
export async function findings(): Promise<string[]> {
  await settled();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Takes all of it away again. */
export function clear(): void {
  for (const element of document.body.children) render(null, element);
  document.body.innerHTML = '';
}
