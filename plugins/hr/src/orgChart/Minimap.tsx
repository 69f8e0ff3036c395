import { chartLayout, type Layout } from '@tos/plugin-hr-common';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { Viewport } from './useViewport';
import styles from './orgChart.module.css';

const SIZE = { width: 168, height: 96 };

interface MinimapProps {
  layout: Layout;
  viewport: Viewport;
  /** Takes the function that moves the frame; called with each step of the picture. */
  register: (move: () => () => void) => void;
}

/** The whole chart in small, with a frame around what is in sight. For the mouse only; the keyboard has its own ways. */
export function Minimap({ layout, viewport, register }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  const { size, current, flyTo } = viewport;
  const scale = Math.min(SIZE.width / Math.max(layout.width, 1), SIZE.height / Math.max(layout.height, 1));

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, SIZE.width, SIZE.height);
    context.fillStyle = getComputedStyle(canvas.current!).color;
    const [width, height] = [Math.max(1, chartLayout.width * scale), Math.max(1, chartLayout.height * scale)];
    for (const node of layout.shown) context.fillRect(layout.x[node] * scale, layout.y[node] * scale, width, height);
  }, [layout, scale]);

  useEffect(() => {
    const move = () => {
      const { k, x, y } = current();
      const style = sight.current?.style;
      if (!style) return;
      const [left, top] = [Math.max(0, (-x / k) * scale), Math.max(0, (-y / k) * scale)];
      style.transform = `translate(${left}px, ${top}px)`;
      style.width = `${Math.max(4, Math.min(SIZE.width, ((size.width - x) / k) * scale) - left)}px`;
      style.height = `${Math.max(4, Math.min(SIZE.height, ((size.height - y) / k) * scale) - top)}px`;
    };
    register(() => move);
    move();
  }, [register, current, size, scale]);

  const jump = (event: MouseEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { k } = current();
    const [width, height] = [size.width / k, size.height / k];
    flyTo(
      { x: (event.clientX - left) / scale - width / 2, y: (event.clientY - top) / scale - height / 2, width, height },
      { minScale: k, maxScale: k },
    );
  };
  return (
    <div className={styles.minimap} aria-hidden onClick={jump}>
      <canvas ref={canvas} width={SIZE.width} height={SIZE.height} />
      <div ref={sight} className={styles.sight} />
    </div>
  );
}
