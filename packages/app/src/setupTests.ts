import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine renders slowly; a test that waits in vain fails all the same.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
