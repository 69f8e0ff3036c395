import { useState } from 'react';
import styles from './Avatar.module.css';
import { initials } from './initials';

/** Props of {@link Avatar}. */
export interface AvatarProps {
  /** Name of the person or team; decides the initials and the colour. */
  name: string;
  /** Address of a picture; when it cannot be loaded the initials are shown. */
  src?: string;
  /** Width and height in pixels. */
  size?: number;
  /** A team gets a rounded square, a person a circle. */
  shape?: 'person' | 'team';
}

/** Dark enough for white letters: at least 4.5:1 each. */
const COLOURS = ['#1f5f8b', '#7a3e9d', '#a03c3c', '#2f6b3a', '#8a5a00', '#00696b', '#5c5470', '#9b2f6a'];

function colourOf(name: string): string {
  let hash = 0;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return COLOURS[hash % COLOURS.length];
}

/** Picture or initials of a person or team. Decorative: the name stands next to it. */
export function Avatar({ name, src, size = 32, shape = 'person' }: AvatarProps) {
  const [broken, setBroken] = useState<string>();
  const showPicture = src && broken !== src;
  return (
    <span
      aria-hidden
      className={shape === 'team' ? `${styles.avatar} ${styles.team}` : styles.avatar}
      style={{ width: size, height: size, fontSize: size * 0.4, background: colourOf(name) }}
    >
      {showPicture ? <img src={src} alt="" onError={() => setBroken(src)} /> : initials(name)}
    </span>
  );
}
