/** Why the system could not do something with a path, by its own code. */
const CAUSES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['文件不存在，或链接指向的文件已不在', 'it does not exist, or the link points nowhere'],
  EACCES: ['没有权限', 'no permission'],
  EPERM: ['没有权限', 'no permission'],
  EROFS: ['磁盘只读', 'the disk is read-only'],
  EISDIR: ['这是文件夹', 'it is a folder'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  EEXIST: ['已存在', 'it exists'],
  ENOTEMPTY: ['文件夹不是空的', 'the folder is not empty'],
  EBUSY: ['正被其他程序占用', 'another program holds it'],
  ETXTBSY: ['正被其他程序占用', 'another program holds it'],
  EMFILE: ['打开的文件太多', 'too many files are open'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
  EDQUOT: ['磁盘配额已满', 'the disk quota is used up'],
  EFBIG: ['文件太大', 'the file is too large'],
  ELOOP: ['链接循环', 'the links go in a circle'],
  EIO: ['磁盘或网络读取出错', 'the disk or the network failed'],
  ESTALE: ['网络共享已断开', 'the network share is gone'],
  ENAMETOOLONG: ['路径过长', 'the path is too long'],
  'not-a-file': ['不是普通文件', 'it is not a regular file'],
};

/** In words; a code without words is left to the log. */
export function causeZh(cause: string): string {
  return CAUSES[cause]?.[0] ?? '系统原因不明';
}

export function causeEn(cause: string): string {
  return CAUSES[cause]?.[1] ?? cause;
}
