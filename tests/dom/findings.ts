import axe from 'axe-core';

/** What axe finds wrong with the document, once nothing moves: rule and markup. */
export async function findings(): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Gives the document style sheets and a theme; returns what takes them away. */
export function dress(theme: 'light' | 'dark', ...sheets: string[]): () => void {
  const style = document.createElement('style');
  style.textContent = sheets.join('\n');
  document.head.append(style);
  document.body.dataset.theme = theme;
  return () => {
    style.remove();
    delete document.body.dataset.theme;
  };
}
