import { LoadingState, useLocalizedTitle } from '@tos/shell-react';
import { useId, useRef } from 'react';
import styles from './HomePage.module.css';
import type { PlacedWidget } from './sortWidgets';
import { useDueToMount } from './useDueToMount';

/** The card around a widget: a named region with its heading. Loading and failure are handled inside the widget's own boundary. */
export function WidgetFrame({ widget }: { widget: PlacedWidget }) {
  const headingId = useId();
  const localize = useLocalizedTitle();
  const { Component } = widget;
  const frame = useRef<HTMLElement>(null);
  const isDue = useDueToMount(frame);
  return (
    <section ref={frame} aria-labelledby={headingId} className={styles.widget} data-size={widget.size}>
      <h2 id={headingId}>{localize(widget.title)}</h2>
      <div className={styles.body}>{isDue ? <Component /> : <LoadingState />}</div>
    </section>
  );
}
