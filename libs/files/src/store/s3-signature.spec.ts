import { describe, expect, it } from '@jest/globals';
import { signed } from './s3-signature.js';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, examples of single-chunk requests. */
const keys = {
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const at = new Date('2013-05-24T00:00:00Z');
const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt');

describe('the signature of a request to S3', () => {
  it('is that of the example for GET with a range', () => {
    const headers = signed({ method: 'GET', url, headers: { range: 'bytes=0-9' }, body: Buffer.alloc(0) }, keys, at);
    expect(headers).toEqual({
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    });
  });

  it('is that of the example for PUT with a body', () => {
    const put = new URL('https://examplebucket.s3.amazonaws.com/test%24file.text');
    const headers = signed(
      {
        method: 'PUT',
        url: put,
        headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        body: Buffer.from('Welcome to Amazon S3.'),
      },
      keys,
      at,
    );
    expect(headers['authorization']).toMatch(
      /Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/,
    );
  });
});
