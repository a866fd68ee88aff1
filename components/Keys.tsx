/** How browsers name keys whose own sign says more. */
const SIGNS: Record<string, string> = { Period: '.', Comma: ',', Space: '␣' };

/** A shortcut as browsers write it, `Alt+Shift+M`; on a Mac keys stand together, `⌥⇧M`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span class="keys">
      {keys.split('+').map((key) => (
        <kbd key={key}>{SIGNS[key] ?? key}</kbd>
      ))}
    </span>
  );
}
