import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { cropSquare, type CropChoice } from './cropSquare';
import { documentsTranslationRef } from './documentsTranslationRef';
import styles from './documents.module.css';

const SIDE = 512;

/** Gives the chosen square as a picture. */
export interface CropHandle {
  cut(): Promise<Blob | null>;
}

const SLIDERS = [
  { key: 'zoom', label: 'photoZoom', min: 1, max: 4 },
  { key: 'across', label: 'photoAcross', min: 0, max: 1 },
  { key: 'down', label: 'photoDown', min: 0, max: 1 },
] as const;

/** Shows the square of a picture that will be kept; sliders move it, so that it works with mouse, finger and keyboard. */
export const PhotoCrop = forwardRef<CropHandle, { file: File }>(function Crop({ file }, ref) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | 'unreadable'>();
  const [choice, setChoice] = useState<CropChoice>({ zoom: 1, across: 0.5, down: 0.5 });

  useEffect(() => {
    let isCurrent = true;
    createImageBitmap(file).then(
      bitmap => isCurrent && setPicture(bitmap),
      () => isCurrent && setPicture('unreadable'),
    );
    return () => {
      isCurrent = false;
    };
  }, [file]);
  useEffect(() => {
    if (!picture || picture === 'unreadable') return;
    const { x, y, side } = cropSquare(picture, choice);
    canvas.current?.getContext('2d')?.drawImage(picture, x, y, side, side, 0, 0, SIDE, SIDE);
  }, [picture, choice]);
  useImperativeHandle(ref, () => ({
    cut: () => new Promise(resolve => (canvas.current ? canvas.current.toBlob(resolve, 'image/jpeg', 0.92) : resolve(null))),
  }));

  if (picture === 'unreadable') return <p role="alert">{t('photoUnreadable')}</p>;
  return (
    <>
      <canvas ref={canvas} width={SIDE} height={SIDE} role="img" aria-label={t('photo')} />
      {SLIDERS.map(({ key, label, min, max }) => (
        <label key={key} className={styles.slider}>
          {t(label)}
          <input
            type="range"
            min={min}
            max={max}
            step={0.01}
            value={choice[key]}
            onChange={event => setChoice({ ...choice, [key]: Number(event.target.value) })}
          />
        </label>
      ))}
    </>
  );
});
