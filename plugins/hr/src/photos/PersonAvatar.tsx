import type { PersonRef } from '@tos/plugin-hr-common';
import { Avatar } from '@tos/shell-react';
import { useRef } from 'react';
import styles from './photos.module.css';
import { useInSight } from './useInSight';
import { useThumbnail } from './useThumbnail';

interface PersonAvatarProps {
  person: Pick<PersonRef, 'id' | 'displayName' | 'photo'>;
  /** Width and height in pixels. */
  size?: number;
}

interface PictureProps {
  id: string;
  version: number;
  name: string;
  size: number;
}

function Picture({ id, version, name, size }: PictureProps) {
  const place = useRef<HTMLSpanElement>(null);
  const isInSight = useInSight(place);
  const src = useThumbnail(isInSight ? { id, version } : undefined, size > 64 ? '128' : '64');
  return (
    <span ref={place} className={styles.place}>
      <Avatar name={name} src={src} size={size} />
    </span>
  );
}

/** The photo of a person who lets colleagues see it, read when it comes into sight; the initials of everybody else. */
export function PersonAvatar({ person: { id, displayName, photo }, size = 32 }: PersonAvatarProps) {
  if (typeof photo !== 'number') return <Avatar name={displayName} size={size} />;
  return <Picture id={id} version={photo} name={displayName} size={size} />;
}
