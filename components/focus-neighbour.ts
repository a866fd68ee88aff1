/**
 * Moves the focus from a button whose line of a list is about to go, so that it
 * is not lost with the line: to the button like it in the next line, else in the
 * line before, else to the page's heading, which must have a `tabIndex`.
 */
export function focusNeighbour(button: Element): void {
  const line = button.closest('li');
  const neighbour = line?.nextElementSibling ?? line?.previousElementSibling;
  const next = neighbour?.querySelector<HTMLElement>(`button[class="${button.className}"]`);
  (next ?? button.closest('main')?.querySelector<HTMLElement>('h1'))?.focus();
}
