import { Mark } from '../brand/Mark';
import styles from './Splash.module.css';

/** What is on the screen while the portal starts; looks like the one in index.html, so that nothing jumps. */
export function Splash() {
  return (
    <div className={styles.splash} role="status" aria-label="tOS">
      <Mark size={56} />
    </div>
  );
}
