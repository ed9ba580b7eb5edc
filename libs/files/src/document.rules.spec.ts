import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName, documentExtensionOf } from '#contracts';
import { isDocument } from './document.rules.js';
import { aDocx, aPackage, aPdf } from './testing/documents.js';

const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(600)]);
const gb18030 = Buffer.from('d0d5c3fb2cb5d8d6b70d0a', 'hex');

describe('a document', () => {
  it.each([
    ['通知.pdf', aPdf()],
    ['方案.docx', aDocx()],
    ['台账.XLSX', aPackage('[Content_Types].xml', 'xl/workbook.xml')],
    ['汇报.pptx', aPackage('ppt/presentation.xml')],
    ['公文.ofd', aPackage('OFD.xml', 'Doc_0/Document.xml')],
    ['记录.odt', aPackage('mimetype', 'content.xml')],
    ['老文件.doc', old],
    ['名单.et', old],
    ['说明.txt', Buffer.from('第一行\r\n第二行')],
    ['名单.csv', gb18030],
    ['空.txt', Buffer.from('\ufeff')],
  ])('%s is what its name says', (name, bytes) => {
    expect(isDocument(name, bytes)).toBe(true);
  });

  it.each([
    ['通知.pdf', aDocx()],
    ['方案.docx', aPackage('xl/workbook.xml')],
    ['方案.docx', Buffer.concat([Buffer.from('MZ'), aDocx()])],
    ['方案.docx', Buffer.concat([aDocx(), aPackage('a.exe')])],
    ['带宏.docx', aPackage('word/document.xml', 'word/vbaProject.bin')],
    ['带宏.odt', aPackage('content.xml', 'Basic/script-lc.xml')],
    ['老文件.doc', aPdf()],
    ['说明.txt', randomBytes(2000)],
    ['网页.html', Buffer.from('<script>')],
    ['图.svg', Buffer.from('<svg/>')],
    ['压缩.zip', aPackage('a.txt')],
    ['程序.exe', Buffer.from('MZ')],
    ['没有扩展名', aPdf()],
  ])('%s is not one that only calls itself so', (name, bytes) => {
    expect(isDocument(name, bytes)).toBe(false);
  });

  it('is looked at to the end, whatever is broken in it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 0, max: 255 }), fc.nat(200), (at, value, cut) => {
        const broken = Buffer.from(aDocx());
        broken[at % broken.length] = value;
        expect(typeof isDocument('方案.docx', broken.subarray(0, broken.length - cut))).toBe('boolean');
      }),
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['  关于修路的通知（定稿）.pdf ', '关于修路的通知（定稿）.pdf'],
    ['..\\..\\etc/passwd.txt', 'etc passwd.txt'],
    ['annexe\u202Efdp.exe', 'annexe fdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie x.pdf'],
    ['con.txt', '_con.txt'],
    ['报告 .docx', '报告.docx'],
    ['\uD800坏.pdf', '\uFFFD坏.pdf'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name, 120)).toBe(clean);
  });

  it('is never longer than it may be, keeps its ending, and cleaned again stays as it is', () => {
    const endings = fc.constantFrom('.pdf', '.docx', '.txt');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), endings, (stem, ending) => {
        const clean = cleanFileName(`x${stem}${ending}`, 120);
        expect(Array.from(clean).length).toBeLessThanOrEqual(120);
        expect(documentExtensionOf(clean)).toBe(ending.slice(1));
        expect(cleanFileName(clean, 120)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}/\\"]/u);
      }),
    );
  });
});
