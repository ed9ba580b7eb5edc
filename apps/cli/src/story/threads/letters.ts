import { anonymous, OPENER, say, type StoryThread } from '../script.js';

/** Letters to leaders: read by the addressee, the addressee's delegates and the author, and by nobody else. */
export const letters: readonly StoryThread[] = [
  {
    board: null,
    kind: 'SUGGESTION',
    at: '32 20:20',
    by: 'liqingsong',
    to: { leader: 'chenguoliang' },
    title: '关于驻村干部期满以后的安排，一点想法',
    body: '陈书记：全县驻村干部明年到期 63 人，大家嘴上不说，心里都在想回去以后坐哪里。有三个人的岗位已经被顶了。建议提前半年就把去向谈好，让最后半年不分心。我自己无所谓，我是替后来的人说的。',
    then: [
      say(
        'chenguoliang',
        '青松同志，信收到了，写得实在。已经请组织部把 63 人的去向排出来，下个月之前逐个谈。你说你无所谓，我倒想听听你自己怎么想，下次到高坪我们聊。',
        { after: '1d' },
      ),
      say('liqingsong', '谢谢书记。我想回农业口，做土地流转这一块，踩过坑，不想让别人再踩。', { to: 2, after: '5h' }),
    ],
  },
  {
    board: null,
    kind: 'PROBLEM',
    at: '27 23:05',
    by: OPENER,
    to: { leader: 'chenguoliang' },
    title: '有人让我在验收单上签字，东西我没有见到',
    body: '陈书记：单位采购的一批设备，让我在验收单上签字，我没有看到货。我没有签，但是压力很大。我不敢写是哪个单位，写了就知道是我。我该怎么办？',
    then: [
      say(
        'chenguoliang',
        '没有签，是对的。不知道你是谁，也不需要知道。两条路：一是把能证明的东西留好，不要放在单位；二是如果愿意，在这里告诉我大概的设备种类和金额范围，不写单位，我让审计按种类面上查，不会指向你。签不签字是你的权利，没有人能逼你。',
        { after: '8h' },
      ),
      anonymous(OPENER, '教学用的，六十万上下，今年上半年。', { to: 2, after: '1d' }),
      say(
        'chenguoliang',
        '知道了。审计局下周起对全县今年上半年 30 万以上的设备采购做一次面上抽查，涉及四十多个单位。你照常上班。',
        { to: 3, after: '1d' },
      ),
      anonymous(OPENER, '今天货到了。谢谢。', { to: 4, after: '12d' }),
    ],
  },
  {
    board: null,
    kind: 'HEARTFELT',
    at: '21 21:50',
    by: 'zhoutao',
    to: { leader: 'shixiulan' },
    title: '石书记，我想多留一年',
    body: '组织上派我两年，十二月到期。新房子明年才立柱子，红米才刚出芽，我想看着它们起来。家里商量过了，妻子说可以，条件是每个月回去一次。',
    then: [
      say(
        'shixiulan',
        '周涛，谢谢你。我替花坡说声好，但不能替你家里说。每个月回去两次，车票乡里想办法，这是我的条件。',
        { after: '3h' },
      ),
      say('zhoutao', '遵命，两次。', { to: 2, after: '20m' }),
    ],
  },
  {
    board: null,
    kind: 'QUESTION',
    at: '18 10:30',
    by: OPENER,
    to: { leader: 'xiexiaolan' },
    title: '院长，我怀孕了，不知道该什么时候说',
    body: '我们科已经很缺人了，上一个怀孕的同事说出来以后，大家虽然没说什么，可是叹了口气。我听见了。我现在九周，还在上夜班。',
    then: [
      say(
        'xiexiaolan',
        '先恭喜你。再说规定：怀孕期间可以申请不上夜班，七个月以后不得安排夜班，这是法律，不是照顾。你不用告诉我你是谁，明天我会对全院重申一遍，由护理部统一调，不由科里自己凑。那一声叹气我替大家道歉，缺人是我的事，不是你的事。',
        { after: '2h' },
      ),
      anonymous(OPENER, '今天听到广播了，没有人看我。等过了十二周我自己去跟护士长说。', { to: 2, after: '2d' }),
      say('xiexiaolan', '好。按时产检。', { to: 3, after: '1h' }),
    ],
  },
  {
    board: null,
    kind: 'SUGGESTION',
    at: '10 19:15',
    by: 'songlan',
    to: { leader: 'hejingwen' },
    title: '何局长，204 宿舍的学生给您写了一张卡片',
    body: '您睡过一晚的那个宿舍，十六个孩子合写了一张卡片，托我转给您。里面有一句我没有改：「局长打呼噜，但是第二天来了很多淋浴头。」另外替我自己提一个建议：心理老师全县只有两位，能不能先给住校的学校配。',
    then: [
      say(
        'hejingwen',
        '卡片收到了，压在办公桌玻璃下面。心理老师的事您说得对，今年招聘计划里原来只有一个，我刚才改成了四个，先给三所寄宿学校。打呼噜的事请代我向同学们道歉。',
        { after: '1d' },
      ),
      say('songlan', '孩子们说不用道歉，他们班主任打得更响。', { to: 2, after: '2h' }),
    ],
  },
  {
    board: null,
    kind: 'PROBLEM',
    at: '2 22:10',
    by: OPENER,
    to: { leader: 'mojianping' },
    title: '莫书记，低保评议那天有人打了招呼',
    body: '评议会前一晚，有人挨个打电话，让大家举手同意一户不该进的。我举了手，这几天心里不好受。不想害人，只想请镇里重新看一遍那次评议，不要只看会议记录。',
    then: [
      say(
        'mojianping',
        '信看到了。镇里从明天起对今年所有村的低保评议做一次入户复核，一户不落，不是针对哪个村。你举了手又写了这封信，我敬重你。',
        { after: '9h' },
      ),
    ],
  },
];
