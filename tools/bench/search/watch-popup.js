/**
 * In the popup measured: types as soon as the cursor is in the field, and notes
 * how long everything takes. Times are milliseconds.
 */
const watched = { firstResult: undefined, keys: [] };
globalThis.watched = watched;

/** Taken when all that a key led to has been drawn into the document. */
const layOut = () => document.body.getBoundingClientRect();

const watching = new MutationObserver(() => {
  const field = document.querySelector('input');
  if (!field || document.activeElement !== field) return;
  watching.disconnect();
  const begin = performance.now();
  field.value = 'a';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const results = new MutationObserver(() => {
    if (!document.querySelector('[role=option]')) return;
    results.disconnect();
    layOut();
    watched.firstResult = performance.now() - begin;
  });
  results.observe(document.body, { childList: true, subtree: true });
});
watching.observe(document.body, { childList: true, subtree: true });

// What a listener changes is drawn before the next one is called. A timer would
// not do: after a key the browser first shows a frame.
let begin = 0;
let pressed = '';
addEventListener(
  'keydown',
  ({ key }) => {
    begin = performance.now();
    pressed = key;
  },
  { capture: true },
);
const note = () => {
  layOut();
  watched.keys.push({ key: pressed, time: performance.now() - begin });
};
addEventListener('input', note);
addEventListener('keydown', ({ defaultPrevented }) => defaultPrevented && note());
