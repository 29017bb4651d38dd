import { createRoot } from 'react-dom/client';
import { openSample } from './state/files';
import { useWorkbench } from './state/store';
import { Workbench } from './workbench';
import './workbench.css';

const samples = { 'zh-CN': 'zh-bank-customers.xlsx', 'en-US': 'en-bank-customers.xlsx' } as const;

createRoot(document.getElementById('workbench') as HTMLElement).render(<Workbench />);
void openSample(samples[useWorkbench.getState().preferences.language]);

window.addEventListener('beforeunload', (event) => {
  if (useWorkbench.getState().book?.isDirty) event.preventDefault();
});
