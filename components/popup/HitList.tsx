import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityHit, EventHit, HitGroup, Hits, Years } from '../../context/search-hits.ts';
import { datasetText } from '../../language/dataset-text.ts';
import { formatDate } from '../../language/format.ts';
import { say, sayCount } from '../../language/say.ts';
import { Icon } from '../Icon.tsx';
import { Marked } from './Marked.tsx';
import { type Option, optionsOf } from './options.ts';
import { spanOf } from './span-of.ts';

export const LIST_ID = 'hits';

/** The id of an option by its place in the list. */
export const optionId = (place: number): string => `hit-${place}`;

interface Props {
  hits: Hits;
  /** The place of the option the keyboard is on. */
  active: number | undefined;
  onChoose: (option: Option) => void;
}

/** What was found, by kind; the keyboard stays in the search field. */
export function HitList({ hits, active, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (active === undefined) list.current?.scrollTo(0, 0);
    else document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  let place = 0;
  const optionProps = (option: Option, at: number): OptionProps => ({
    id: optionId(at),
    active: at === active,
    likely: at === 0 && active === undefined,
    onChoose: () => onChoose(option),
  });
  return (
    <div class="hits" role="listbox" id={LIST_ID} aria-label={say('popupFound')} ref={list}>
      {hits.groups.map((group) => {
        const options = optionsOf({ ...hits, groups: [group] });
        const first = place;
        place += options.length;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups of this role
          <div role="group" key={group.of} aria-labelledby={`hits-${group.of}`}>
            <h2 id={`hits-${group.of}`} role="presentation">
              {headingOf(group.of)}
            </h2>
            {options.map((option, i) => (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: a letter then changes the texts of lines, not the lines
                key={i}
                option={option}
                group={group}
                nth={i}
                years={hits.years}
                {...optionProps(option, first + i)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

const headingOf = (of: HitGroup['of']): string => {
  if (of === 'event') return say('popupEvents');
  return of === 'text' ? say('popupInText') : say(`popupKind_${of}`);
};

interface OptionProps {
  id: string;
  active: boolean;
  /** Whether Enter chooses it as long as none is active. */
  likely: boolean;
  onChoose: () => void;
}

interface LineProps extends OptionProps {
  option: Option;
  group: HitGroup;
  /** Its place in the group. */
  nth: number;
  years: Years | undefined;
}

function Line({ option, group, nth, years, ...rest }: LineProps) {
  if (option.what === 'timeline') {
    return (
      <Choice {...rest} kind="rest">
        {say('popupMoreInTimeline')}
      </Choice>
    );
  }
  if (option.what === 'more') {
    return (
      <Choice {...rest} kind="rest">
        {sayCount('popupShowAll', group.total)}
      </Choice>
    );
  }
  if (group.of === 'event') return <EventLine {...(group.hits[nth] as EventHit)} option={rest} />;
  return <EntityHitLine {...(group.hits[nth] as EntityHit)} years={years} option={rest} />;
}

function EntityHitLine({
  kind,
  name,
  otherName,
  line,
  eventsInYears,
  years,
  option,
}: EntityHit & { years: Years | undefined; option: OptionProps }) {
  return (
    <Choice {...option} kind="row">
      <Icon name={kind} />
      <span class="names">
        <b {...datasetText}>
          <Marked text={name} />
        </b>
        {otherName && (
          <i {...datasetText}>
            <Marked text={otherName} />
          </i>
        )}
      </span>
      <small>
        {years && eventsInYears ? (
          <span class="in-years">{sayCount('popupEventsIn', eventsInYears, spanOf(years))}</span>
        ) : null}{' '}
        <span {...datasetText}>
          <Marked text={line} />
        </span>
      </small>
    </Choice>
  );
}

function EventLine({ date, text, entity, option }: EventHit & { option: OptionProps }) {
  return (
    <Choice {...option} kind="row event">
      <span class="dot" aria-hidden="true" />
      <span class="when">
        <time dateTime={date}>{formatDate(date)}</time>
        <i {...datasetText}>{entity.name}</i>
      </span>
      <small {...datasetText}>
        <Marked text={text} />
      </small>
    </Choice>
  );
}

function Choice({
  id,
  active,
  likely,
  onChoose,
  kind,
  children,
}: OptionProps & { kind: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search field speaks for it
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the search field's
    <div
      role="option"
      id={id}
      class={likely ? `${kind} likely` : kind}
      aria-selected={active}
      // The cursor stays in the search field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
