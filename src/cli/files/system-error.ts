import type { Text } from '../../locales/text';

/** Whether the system refused something for this reason. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}

const causes: readonly (readonly [codes: readonly string[], text: Text])[] = [
  [['ENOENT'], { zh: '它不存在。请检查路径。', en: 'It does not exist. Check the path.' }],
  [
    ['EACCES', 'EPERM'],
    { zh: '没有权限，或文件正被打开。', en: 'There is no permission, or the file is open elsewhere.' },
  ],
  [['EBUSY', 'ETXTBSY'], { zh: '文件正被别的程序使用。', en: 'Another program is using the file.' }],
  [['EROFS'], { zh: '那里只能读取。请换一个位置。', en: 'That place is read-only. Choose another.' }],
  [['ENOSPC', 'EDQUOT', 'EFBIG'], { zh: '磁盘空间不足。', en: 'There is no room left on the disk.' }],
  [['ENAMETOOLONG'], { zh: '名字太长。请换一个较短的。', en: 'The name is too long. Choose a shorter one.' }],
  [
    ['ENOTDIR', 'EEXIST'],
    { zh: '路径中间有一个是文件而不是文件夹。', en: 'Something on the way to it is a file and no folder.' },
  ],
  [['EISDIR'], { zh: '它是文件夹。', en: 'It is a folder.' }],
  [['ELOOP'], { zh: '链接互相指来指去。', en: 'Its links lead round in a circle.' }],
];

/** Why the system refused something, in words for people. */
export function systemCause(error: unknown): Text {
  const known = causes.find(([codes]) => isCode(error, ...codes));
  return (
    known?.[1] ?? {
      zh: '请检查路径、权限，以及文件是否正被打开。',
      en: 'Check the path, your permission, and that the file is not open elsewhere.',
    }
  );
}
