import '@testing-library/jest-dom';
import { setScreenWidth } from './testing/screenWidth';

setScreenWidth(1280);
