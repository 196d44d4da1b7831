var e,t,n,r,i,a,o,s,c,l,u,d=Symbol.for(`pv`),f={},p=[],m=/^m(i|n|o|s|text|space)$/,h=Array.isArray,g=p.slice,_=Object.assign;function v(e){e&&e.parentNode&&e.remove()}function y(e,t,n){var r,i,a,o={},s=arguments.length;for(a in t)a==`key`?r=t[a]:a==`ref`&&typeof e!=`function`?i=t[a]:o[a]=t[a];return s>2&&(o.children=s>3?g.call(arguments,2):n),b(e,o,r,i,null)}function b(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:d,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function x(e){return e.children}function S(e,t){this.props=e,this.context=t,this.__g=0}function ee(e,t){if(t==null)return e.__&&ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:ee(e)}function te(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=_({constructor:d},r)).__v=r.__v+1,e.vnode&&e.vnode(n),le(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||ee(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,E(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,r.push(t),a++))&&i==e.debounceRendering||((i=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;r.length;)r.length>t&&r.sort(o),e=r.shift(),t=r.length,8&e.__g&&te(e)}finally{(a=r.length)&&(i||queueMicrotask)(T)}}function ne(e,t,n,r,i,a,o,s,c,l,u){var d,m,h,g,_,v,y=r.__k||p,b=t.length;for(c=re(n,t,y,c,b),d=0;d<b;d++)(h=n.__k[d])!=null&&(m=~h.__i&&y[h.__i]||f,h.__i=d,v=le(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&D(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=ie(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function re(e,t,n,r,i){var a,o,s,c,l,u,f,p,m,g=n.length,_=g,v=0,y=0,S=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=S[a]=b(null,o):h(o)?o=S[a]=b(x,{children:o}):o.constructor===d&&o.__b?o=S[a]=b(o.type,o.props,o.key,o.ref,o.__v):S[a]=o,c=a+v,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=ae(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?v--:l==c+1?v++:l!=c&&(l>c?v--:v++,y=1)):(~l||(i>g?v--:i<g&&v++),typeof o.type!=`function`&&(o.__u|=4))):S[a]=null;if(y){for(u=[],f=[],a=0;a<i;a++)if((o=S[a])&&16&o.__u){for(v=0,p=u.length;v<p;)u[m=v+p>>1]<o.__i?v=m+1:p=m;u[v]=o.__i,f[a]=v+1}for(v=u.length;a--;)f[a]&&(f[a]==v?v--:S[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=ee(s)),pe(s,s));return r}function ie(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=ie(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=ee(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function ae(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function oe(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function se(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||oe(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||oe(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=u[t]||(u[t]=ce(t)),(e.__a||={})[t]=l,a=t!=(t=t.replace(c,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function ce(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[s]==null)n[s]=l++;else if(n[s]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function le(t,n,r,i,a,o,s,c,l,u){var f,m,g,y,b,te,C,w,T,re,ie,ae,oe,se,ce,le,E,D,O=n.type;if(n.constructor!==d)return null;128&r.__u&&(l=32&r.__u,f=r.__c.__z)&&(n.__u|=l,m=o=[],f.nodeType==8?c=ue(f,o):o.push(f),c=o[0]||c),(f=e.__b)&&f(n);n:if(typeof O==`function`){g=s.length;try{if(w=n.props,T=(f=O.prototype)&&f.render,re=(f=O.contextType)&&i[f.__c],ie=f?re?re.props.value:f.__:i,(y=r.__c)?(n.__c=y,2&y.__g&&(y.__g|=1)):(T?n.__c=y=new O(w,ie):(n.__c=y=new S(w,ie),y.constructor=O,y.render=me),re&&re.sub(y),y.state||(y.state={}),y.__n=i,y.__g|=8,y.__h=[],y.__k=[]),T&&(y.__s||(y.__s=y.state),O.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=_({},y.__s)),_(y.__s,O.getDerivedStateFromProps(w,y.__s)))),b=y.props,te=y.state,y.__v=n,r.__c){if(w!==b&&T&&!O.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(w,ie),n.__v==r.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&!1===y.shouldComponentUpdate(w,y.__s,ie)){n.__v!=r.__v&&(y.props=w,y.state=y.__s,y.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),p.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),c=ee(r);break n}y.componentWillUpdate&&y.componentWillUpdate(w,y.__s,ie),T&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(b,te,C)})}else T&&!O.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),T&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=ie,y.props=w,y.__P=t,y.__g&=-5,ae=e.__r,oe=T?25:0;do y.__g&=-9,ae&&ae(n),f=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++oe<25);T&&(p.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(i=_({},i,y.getChildContext())),T&&r.__c&&y.getSnapshotBeforeUpdate&&(C=y.getSnapshotBeforeUpdate(b,te)),se=f&&f.type===x&&f.key==null?f.props.children:f,w.__P&&(f=c,a=(t=w.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&pe(e,e)}),r.__k=null),c=r.__k?ee(r,0):null),c=ne(t,h(se)?se:[se],n,r,i,a,o,s,c,l,u),w.__P&&(n.__e=null,c=f),n.__u&=-161,m&&m.some(v),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(t){if(s.length=g,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(E=o.indexOf(c||void 0))||(E=o.length);(D=o[E-1])&&D.nodeType==8;)E--;for(;E<o.length;E++)if(D=o[E]){if(o[E]=null,ce){if(D==le)break}else{if(D.nodeType!=8)break;D.data.startsWith(`$s`)&&(le=ue(ce=D))}}}if(!ce){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ce=c}(f=ue(ce=n.__c.__z||(n.__c.__z=ce)))?(n.__e=ce,c=f):n.__e=c,c&&=c.nextSibling}else o&&o.some(v)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||de(n),e.__e(t,n,r)}}else c=n.__e=fe(r.__e,n,r,i,a,o,s,l,u,t);return(f=e.diffed)&&f(n),c}function ue(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function de(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(de))}function E(t,n,r){for(var i=0;i<r.length;)D(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function fe(t,n,r,i,a,o,s,c,l,u){var d,p,_,y,b,x,S,te,C=r.props||f,w=n.props,T=n.type;if(T==`svg`?a=`http://www.w3.org/2000/svg`:T==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((b=o[d])&&(T?b.localName==T:b.nodeType==3)){t=b,o[d]=null;break}}if(!t){if(te=u.ownerDocument||document,!T)return te.createTextNode(w);t=te.createElementNS(a,T,w.is?w:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(T){if(u=T==`template`&&t.content||t,o=T==`textarea`&&w.defaultValue!=null?null:o&&g.call(u.childNodes),!c&&o)for(C={},d=0;d<t.attributes.length;d++)C[(b=t.attributes[d]).name]=b.value;for(d in C)b=C[d],d==`dangerouslySetInnerHTML`?_=b:d==`children`||d in w||d==`value`&&`defaultValue`in w||d==`checked`&&`defaultChecked`in w||se(t,d,null,b,a);for(d in w)b=w[d],d==`children`?y=b:d==`dangerouslySetInnerHTML`?p=b:d==`value`?x=b:d==`checked`?S=b:c&&typeof b!=`function`||C[d]===b||se(t,d,b,C[d],a);p?(c||_&&(p.__html==_.__html||p.__html==t.innerHTML)||(t.innerHTML=p.__html),n.__k=[]):(_&&(t.textContent=``),(T==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&m.test(T))&&(a=`http://www.w3.org/1999/xhtml`),ne(u,h(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&ee(r,0),c,l),o&&o.some(v)),c&&T!=`textarea`||(d=`value`,T==`progress`&&x==null?t.removeAttribute(d):x==null||x===t[d]&&(T!=`progress`||x)||se(t,d,x,C[d],a),d=`checked`,S!=null&&S!=t[d]&&se(t,d,S,C[d],a))}else C===w||c&&t.data==w||(t.data=w);return t}function D(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function pe(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||D(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&pe(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=ue(i,o=[]))&&(i==t.__e&&o.some(v),v(a),v(i)),r||v(t.__e),t.__e=t.__c=t.__=null}function me(e,t,n){return this.constructor(e,n)}function O(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=b(x,{children:[t]}),a=[],o=[],le(n,n.__k,i||f,f,n.namespaceURI,i?null:n.firstChild?g.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),E(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var i,o,s;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((s=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),s=1),s&&8&i.__g)return void(i.__g|=2)}catch(t){e=t}}throw a=0,e}},t=0,n=function(e){return e!=null&&e.constructor===d},S.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=_({},this.state)),typeof e==`function`&&(e=e(_({},n),this.props)),e&&(_(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},S.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},S.prototype.render=x,r=[],a=0,o=function(e,t){return e.__v.__b-t.__v.__b},s=Symbol(),c=/(PointerCapture)$|Capture$/i,l=0,u={};var he=function(e,t,n,r){var i;t[0]=0;for(var a=1;a<t.length;a++){var o=t[a++],s=t[a]?(t[0]|=o?1:2,n[t[a++]]):t[++a];o===3?r[0]=s:o===4?r[1]=Object.assign(r[1]||{},s):o===5?(r[1]=r[1]||{})[t[++a]]=s:o===6?r[1][t[++a]]+=s+``:o?(i=e.apply(s,he(e,s,n,[``,null])),r.push(i),s[0]?t[0]|=2:(t[a-2]=0,t[a]=i)):r.push(s)}return r},ge=new Map;function _e(e){var t=ge.get(this);return t||(t=new Map,ge.set(this,t)),(t=he(this,t.get(e)||(t.set(e,t=function(e){for(var t,n,r=1,i=``,a=``,o=[0],s=function(e){r===1&&(e||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,``)))?o.push(0,e,i):r===3&&(e||i)?(o.push(3,e,i),r=2):r===2&&i===`...`&&e?o.push(4,e,0):r===2&&i&&!e?o.push(5,0,!0,i):r>=5&&((i||!e&&r===5)&&(o.push(r,0,i,n),r=6),e&&(o.push(r,e,0,n),r=6)),i=``},c=0;c<e.length;c++){c&&(r===1&&s(),s(c));for(var l=0;l<e[c].length;l++)t=e[c][l],r===1?t===`<`?(s(),o=[o],r=3):i+=t:r===4?i===`--`&&t===`>`?(r=1,i=``):i=t+i[0]:a?t===a?a=``:i+=t:t===`"`||t===`'`?a=t:t===`>`?(s(),r=1):r&&(t===`=`?(r=5,n=i,i=``):t===`/`&&(r<5||e[c][l+1]===`>`)?(s(),r===3&&(o=o[0]),r=o,(o=o[0]).push(2,0,r),r=0):t===` `||t===`	`||t===`
`||t===`\r`?(s(),r=2):i+=t),r===3&&i===`!--`&&(r=4,o=o[0])}return s(),o}(e)),t),arguments,[])).length>1?t:t[0]}var k=_e.bind(y),ve,A,ye,be,xe=Object.is,Se=0,Ce=[],we=[],j=e,Te=j.__b,Ee=j.__r,De=j.diffed,Oe=j.__c,ke=j.unmount,Ae=j.__;function je(e,t){j.__h&&j.__h(A,e,Se||t),Se=0;var n=A.__H||(A.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function M(e){return Se=1,Me(Ue,e)}function Me(e,t,n){var r=je(ve++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Ue(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);xe(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=A,!A.__f)){A.__f=!0;var i=A.shouldComponentUpdate;A.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,xe(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function N(e,t){var n=je(ve++,3);!j.__s&&He(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,A.__H.__h.push(n))}function Ne(e){return Se=5,Pe(function(){return{current:e}},[])}function Pe(e,t){var n=je(ve++,7);return He(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Fe(){var e=je(ve++,11);if(!e.__){for(var t=A.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Ie(){var e;do{for(;e=we.shift();)try{Be(e)}catch(t){j.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=Ce.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Be),t.__h.some(Ve),t.__h=[]}catch(n){t.__h=[],j.__e(n,e.__v)}}}while(we.length)}j.__b=function(e){A=null,Te&&Te(e)},j.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ae&&Ae(e,t)},j.__r=function(e){Ee&&Ee(e),ve=0;var t=(A=e.__c).__H;t&&(ye==A?A.__h=[]:(t.__h.some(Be),t.__h.some(Ve),ve=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),ye=A},j.diffed=function(e){De&&De(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ze(Ce.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),ye=A=null},j.__c=function(e,t){t.some(function(e){try{e.__h.some(Be),e.__h=e.__h.filter(function(e){return!e.__||Ve(e)})}catch(t){e.__h=[function(){throw t}]}}),Oe&&Oe(e,t)},j.unmount=function(e){ke&&ke(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,ze(we.push(r))}else Be(r)}catch(e){t=e}}),r.__H=void 0,t&&j.__e(t,r.__v))};var Le=typeof requestAnimationFrame==`function`;function Re(e){var t,n=function(){clearTimeout(r),Le&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Le&&(t=requestAnimationFrame(n))}function ze(e){e!=1&&be==j.requestAnimationFrame||((be=j.requestAnimationFrame)||Re)(Ie)}function Be(e){var t=A,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),A=t}function Ve(e){var t=A;e.__c=e.__(),A=t}function He(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!xe(t,e[n])})}function Ue(e,t){return typeof t==`function`?t(e):t}function We(e){let t=null;return function(n){let[,r]=M(0);return N(()=>{t||e().then(e=>{t=e.default,r(e=>e+1)})},[]),t?k`<${t} ...${n} />`:k`<p class="quiet" role="status">Loading …</p>`}}var Ge=Symbol.for(`preact-signals`);function Ke(){if(Ze>1)Ze--;else{var e,t=!1;for((function(){var e=tt;for(tt=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();Xe!==void 0;){var n=Xe;for(Xe=void 0,Qe++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&it(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(Qe=0,Ze--,t)throw e}}function qe(e){if(Ze>0)return e();et=++$e,Ze++;try{return e()}finally{Ke()}}var Je,P=void 0;function Ye(e){var t=P,n=Je;P=void 0,Je=void 0;try{return e()}finally{P=t,Je=n}}var Xe=void 0,Ze=0,Qe=0,$e=0,et=0,tt=void 0,nt=0;function rt(e){if(P!==void 0){var t=e.n;if(t===void 0||t.t!==P)return t={i:0,S:e,p:P.s,n:void 0,t:P,e:void 0,x:void 0,r:t},P.s!==void 0&&(P.s.n=t),P.s=t,e.n=t,32&P.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=P.s,t.n=void 0,P.s.n=t,P.s=t),t}}function F(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}F.prototype.brand=Ge,F.prototype.h=function(){return!0},F.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?Ye(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},F.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Ye(function(){var e;(e=t.Z)==null||e.call(t)}))}},F.prototype.subscribe=function(e){var t=this;return pt(function(){var n=t.value;Ye(function(){return e(n)})},{name:`sub`})},F.prototype.valueOf=function(){return this.value},F.prototype.toString=function(){return this.value+``},F.prototype.toJSON=function(){return this.value},F.prototype.peek=function(){var e=this;return Ye(function(){return e.value})},Object.defineProperty(F.prototype,"value",{get:function(){var e=rt(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Qe>100)throw Error(`Cycle detected`);(function(e){Ze!==0&&Qe===0&&e.l!==et&&(e.l=et,tt={S:e,v:e.v,i:e.i,o:tt})})(this),this.v=e,this.i++,nt++,Ze++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Ke()}}}});function I(e,t){return new F(e,t)}function it(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function at(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function ot(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function st(e,t){F.call(this,void 0,t),this.x=e,this.s=void 0,this.g=nt-1,this.f=4}st.prototype=new F,st.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===nt))return!0;if(this.g=nt,this.f|=1,this.i>0&&!it(this))return this.f&=-2,!0;var e=P;try{at(this),P=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return P=e,ot(this),this.f&=-2,!0},st.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}F.prototype.S.call(this,e)},st.prototype.U=function(e){if(this.t!==void 0&&(F.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},st.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(st.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=rt(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function ct(e,t){return new st(e,t)}function lt(e){var t=e.j;if(e.j=void 0,typeof t==`function`){Ze++;var n=P;P=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,ut(e),t}finally{P=n,Ke()}}}function ut(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,lt(e)}function dt(e){if(P!==this)throw Error(`Out-of-order effect`);ot(this),P=e,this.f&=-2;try{8&this.f&&ut(this)}finally{Ke()}}function ft(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Je&&Je.push(this)}ft.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},ft.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,lt(this),at(this),Ze++;var e=P;return P=this,dt.bind(this,e)},ft.prototype.N=function(){2&this.f||(this.f|=2,this.u=Xe,Xe=this)},ft.prototype.d=function(){this.f|=8,1&this.f||ut(this)},ft.prototype.dispose=function(){this.d()};function pt(e,t){var n=new ft(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var mt,ht,gt=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,_t=[];pt(function(){mt=this.N})();function vt(t,n){e[t]=n.bind(null,e[t]||function(){})}function yt(e){if(ht){var t=ht;ht=void 0,t()}ht=e&&e.S()}function bt(e){var t=this,r=e.data,i=St(r);i.name=`ReactiveDom`,i.value=r;var a=Pe(function(){for(var e=t,r=t.__v;r=r.__;)if(r.__c){r.__c.__$f|=4;break}var a=ct(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=ct(function(){return!Array.isArray(a.value)&&!n(a.value)}),s=pt(function(){if(this.N=Tt,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}bt.displayName=`ReactiveTextNode`,Object.defineProperties(F.prototype,{constructor:{configurable:!0,value:y(x,null).constructor},type:{configurable:!0,value:bt},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),vt(`__b`,function(e,t){if(yt(),typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof F&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),vt(`__r`,function(e,t){if(e(t),t.type!==x){yt();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return pt(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;gt&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),yt(n)}}),vt(`__e`,function(e,t,n,r){yt(),e(t,n,r)}),vt(`diffed`,function(e,t){yt();var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=xt(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function xt(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=I(n);return{o:function(e,t){a.value=e,r=t},d:pt(function(){this.N=Tt;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}vt(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),vt(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),S.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function St(e,t){return Pe(function(){return I(e,t)},[])}var Ct=function(e){queueMicrotask(function(){queueMicrotask(e)})};function wt(){qe(function(){for(var e;e=_t.shift();)mt.call(e)})}function Tt(){_t.push(this)===1&&(e.requestAnimationFrame||Ct)(wt)}var L=I(Et());function Et(){return{path:location.pathname,query:new URLSearchParams(location.search)}}addEventListener(`popstate`,()=>{L.value=Et()});function Dt(e,{replace:t=!1,keepFocus:n=!1}={}){history[t?`replaceState`:`pushState`](null,``,e),L.value=Et(),n||(scrollTo(0,0),document.querySelector(`main`)?.focus({preventScroll:!0}))}function R(e,t=L.value.path){let n=new URLSearchParams(t===L.value.path?L.value.query:``);for(let[t,r]of Object.entries(e)){n.delete(t);for(let e of Array.isArray(r)?r:[r])e!==``&&e!=null&&e!==!1&&n.append(t,String(e))}let r=n.toString();return t+(r?`?${r}`:``)}function z(e,t={}){return R(t,e)}var B=e=>`/record/${encodeURIComponent(e)}`,Ot=e=>`/report/${encodeURIComponent(e)}`,kt=e=>`/actor/${encodeURIComponent(e)}`,At=(e,t)=>z(`/dyad`,{one:e,other:t});function jt(e){let t=e.target.closest?.(`a[href]`),n=e.button===0&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey;if(!t||!n||t.target||t.hasAttribute(`download`))return;let r=new URL(t.href);r.origin!==location.origin||r.pathname.startsWith(`/api/`)||r.hash&&r.pathname===location.pathname||(e.preventDefault(),Dt(r.pathname+r.search))}var Mt=I(0),Nt=class extends Error{constructor(e,t){super(e),this.status=t}};async function Pt(e,t){let n;try{n=await fetch(`/api${e}`,{credentials:`same-origin`,...t})}catch(e){throw e.name===`AbortError`?e:new Nt("The desk does not answer. Is `dragoman desk` still running?",0)}let r=await n.json().catch(e=>{if(e.name===`AbortError`||n.ok)throw e;return{}});if(!n.ok)throw new Nt(r.error||`The desk answered ${n.status}.`,n.status);return r}var Ft=(e,t)=>Pt(e,{signal:t});async function It(e,t){return await Pt(e,{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(t)})}function Lt(){Mt.value+=1}function V(e){let[t,n]=M({value:null,error:null,path:null}),r=Mt.value;return N(()=>{if(!e)return;let t=new AbortController;return Ft(e,t.signal).then(t=>n({value:t,error:null,path:e}),t=>t.name!==`AbortError`&&n({value:null,error:t,path:e})),()=>t.abort()},[e,r]),{...t,isLoading:!!e&&t.path!==e}}var Rt=I(!1),zt=I([]),Bt=zt,Vt=`input, textarea, select, [contenteditable]`;function Ht(e){if(e.metaKey||e.ctrlKey||e.altKey||e.defaultPrevented)return;if(e.target.matches?.(Vt)){e.key===`Escape`&&e.target.blur();return}if(document.querySelector(`dialog[open]`))return;let t=zt.value.findLast(t=>t.key===e.key);t&&(e.preventDefault(),t.run(e))}addEventListener(`keydown`,Ht);function Ut(e){N(()=>{let t=e.filter(Boolean).map(([e,t,n])=>({key:e,words:t,run:n}));return zt.value=[...zt.value,...t],()=>{zt.value=zt.value.filter(e=>!t.includes(e))}})}var Wt={AGREE:`Agreement or promise`,CONSULT:`Meeting or talks`,SUPPORT:`Support`,COOPERATE:`Cooperation`,AID:`Aid`,YIELD:`Concession`,CONCEDE:`Concession`,RETREAT:`Retreat`,REQUEST:`Request`,ACCUSE:`Accusation`,REJECT:`Rejection`,THREATEN:`Threat`,PROTEST:`Protest`,SANCTION:`Sanction`,MOBILIZE:`Mobilisation`,COERCE:`Coercion`,ASSAULT:`Assault`},Gt={actual:`Happened`,planned:`Planned`,possible:`Possible`,denied:`Denied`,delivered:`Delivered`,sent:`Sent`,pledged:`Pledged`,requested:`Requested`},Kt=[`verbal cooperation`,`material cooperation`,`verbal conflict`,`material conflict`],qt={event:`Event`,statement:`Statement`,transfer:`Aid or transfer`,office:`Office`,position:`Position`,figure:`Figure`,rank:`First or record`},Jt={event:`events`,statement:`statements`,transfer:`transfers`,office:`offices`,position:`positions`,figure:`figures`,rank:`firsts`},Yt={event:[`actors`,`recipients`],statement:[`speaker`,`addressee`],transfer:[`giver`,`receiver`],office:[`holder`,null],position:[`holder`,`toward`],figure:[`of`,null],rank:[`holder`,`toward`]},Xt={event:[`type`,`mode`,`status`,`actors`,`recipients`,`date`,`place`,`act`,`count`,`contexts`],statement:[`speaker`,`speaker_text`,`addressee`,`kind`,`channel`,`text`,`date`],transfer:[`giver`,`receiver`,`carrier`,`item`,`amount`,`unit`,`bound`,`status`,`counting`,`date`],office:[`holder`,`title`,`of`,`portfolio`,`standing`,`start`,`end`],position:[`holder`,`stance`,`about`,`toward`,`date`],figure:[`value`,`bound`,`what`,`of`,`date`],rank:[`rank`,`of`,`scope`,`holder`,`toward`,`date`]},Zt={actors:`Who`,recipients:`To or with whom`,speaker:`Speaker`,speaker_text:`Named as`,addressee:`Said to`,giver:`Giver`,receiver:`Receiver`,carrier:`Carried by`,holder:`Who`,toward:`Toward`,date:`When`,place:`Where`,type:`What`,mode:`How`,status:`Did it happen?`,trigger:`Words that tell it`,kind:`Own words?`,text:`Words`,about:`About`,of:`Of`,act:`What is promised`,count:`How many times`,contexts:`Contexts`,amount:`Amount`,unit:`Unit`,item:`What`,bound:`Exact?`,counting:`What it counts`,title:`Office`,standing:`Standing`,start:`From`,end:`Until`,value:`Number`,what:`Of what`,rank:`Rank`,scope:`Among`,stance:`Stance`,portfolio:`Portfolio`,channel:`Where said`,asserted_by:`Says who`},Qt={actors:`who`,speaker:`who`,speaker_text:`who`,giver:`who`,holder:`who`,recipients:`whom`,addressee:`whom`,receiver:`whom`,toward:`whom`,carrier:`whom`,date:`when`,start:`when`,end:`when`,place:`where`,status:`status`,standing:`status`,bound:`status`,counting:`status`,text:`words`,about:`words`,amount:`amount`,value:`amount`,unit:`amount`,count:`amount`,item:`amount`},$t={who:`who`,whom:`to whom`,what:`what`,when:`when`,where:`where`,status:`whether it happened`,words:`said words`,amount:`how much`},en={direct:`in own words`,mixed:`partly in own words`,indirect:`in the report's words`},tn={shipment:`one shipment`,"running-total":`total so far`,"period-total":`total of a period`,pledge:`pledge`},H=e=>Zt[e]||e.replaceAll(`_`,` `).replaceAll(`-`,` `),nn=e=>Qt[e]||`what`,U=e=>String(e).replaceAll(`_`,` `).replaceAll(`-`,` `).toLowerCase(),rn=e=>Gt[e]||(e?U(e):``),an=e=>e.family===`event`?Wt[e.type]||U(e.type||`event`):U(e.type||e.family),W=(e,t,n=`${t}s`)=>`${e.toLocaleString(`en`)} ${e===1?t:n}`,on=`January February March April May June July August September October November December`.split(` `);function G(e){let t=/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(e||``);if(!t)return e||``;let[,n,r,i]=t;return[i&&String(Number(i)),r&&on[Number(r)-1],n].filter(Boolean).join(` `)}function sn(e){if(!e)return``;let{start:t,end:n}=e;return t&&n&&t!==n?`${G(t)} – ${G(n)}`:t&&!n?`since ${G(t)}`:!t&&n?`until ${G(n)}`:G(t)}function cn(e){let{amount:t,unit:n,item:r,bound:i}=e.details,a=typeof t==`number`?t.toLocaleString(`en`):null;return[i&&i!==`exact`?U(i):null,a,n,r].filter(Boolean).join(` `)}function ln(e){return e?[...new Set([e.facility,e.name].filter(Boolean))].join(`, `):``}function un(e){return e==null||e===``?``:e===!0||e===!1?e?`yes`:`no`:typeof e==`number`?e.toLocaleString(`en`):Array.isArray(e)?e.map(un).filter(Boolean).join(`, `):typeof e==`object`?`precision`in e?sn(e):`name`in e?ln(e):Object.values(e).map(un).filter(Boolean).join(`, `):String(e)}function dn(e,t){if(t===`date`)return sn(e.date);if(t===`place`)return ln(e.place);if(t===`type`)return e.family===`event`?an(e):un(e.details.type);if(t===`status`)return rn(e.status);if(t===`kind`)return en[e.details.kind]||``;if(t===`counting`)return tn[e.details.counting]||un(e.details.counting);let n=e.parties[t];if(n)return n.map(e=>e.name).join(`, `);let r=e.details[t];return un(r===!1?null:r)}function fn(e){let[t,n]=Yt[e.family];return[t,n].map(t=>t&&(e.parties[t]||[]).map(e=>e.name).join(`, `)).filter(Boolean).join(` → `)}var pn={planned:`◇`,possible:`?`,denied:`✕`,requested:`?`,pledged:`◇`};function mn({status:e}){return e?k`<span class=${`status status-${pn[e]?e:`actual`}`}>
    <span aria-hidden="true">${pn[e]||`●`}</span> ${rn(e)}
  </span>`:null}function hn({actors:e,isLink:t=!0}){return(e||[]).map((e,n)=>k`${n?`, `:``}${t?k`<a href=${kt(e.id)}>${e.name}</a>`:k`<span>${e.name}</span>`}`)}function gn({finding:e,role:t}){let n=new Set((e.parties[t]||[]).map(e=>e.id)),r=(e.parties[`${t}-for`]||[]).filter(e=>!n.has(e.id));return r.length?k` <span class="quiet">(for <${hn} actors=${r} />)</span>`:null}function _n({finding:e}){let[t,n]=Yt[e.family],r=n&&(e.parties[n]||[]).length>0;return k`<span class="sides">
    ${(e.parties[t]||[]).length?k`<${hn} actors=${e.parties[t]} /><${gn} finding=${e} role=${t} />`:k`<span class="quiet">not said who</span>`}
    ${r&&k` <span aria-label="to">→</span> <${hn} actors=${e.parties[n]} /><${gn}
        finding=${e}
        role=${n}
      />`}
  </span>`}function vn(e){if(e.family===`transfer`)return cn(e);if(e.family===`statement`)return e.type===`direct`?`“${e.details.text||``}”`:`paraphrase: ${e.details.text||``}`;if(e.family===`position`)return`${U(e.type||``)}: ${e.details.about||``}`;if(e.family===`office`)return[e.type,e.details.of].filter(Boolean).join(`, `);if(e.family===`figure`)return`${un(e.details.value)} ${e.details.what||``}`;if(e.family===`rank`)return`${e.type||``} ${e.details.of||``}`;let t=e.details.mode?` (${U(e.details.mode)})`:``;return an(e)+t}function yn({finding:e,isOpen:t,onOpen:n,children:r}){let i=e.quad?.includes(`conflict`)?`conflict`:e.quad?`cooperation`:`plain`;return k`<article class=${`entry entry-${e.status||`actual`} ${t?`is-open`:``}`} id=${`e-${e.id}`}>
    <h3>
      <a
        class=${`what tone-${i}`}
        href=${B(e.id)}
        aria-current=${t?`true`:null}
        onClick=${n&&(t=>{t.metaKey||t.ctrlKey||t.shiftKey||t.button||(t.preventDefault(),t.stopPropagation(),n(e.id))})}
        >${vn(e)}</a
      >
    </h3>
    <p class="line"><${_n} finding=${e} /></p>
    <p class="facts">
      ${e.status&&k`<${mn} status=${e.status} />`}
      ${e.family===`statement`&&k`<span>${en[e.type]||e.type}</span>`}
      ${e.place&&k`<span>${ln(e.place)}</span>`}
      ${!e.is_dated&&e.day&&k`<span>day not told; reported ${G(e.day)}</span>`}
      <span>${W(e.sources,`independent source`)}</span>
      ${e.conflicts>0&&k`<span class="warning">⚠ reports disagree</span>`}
      ${e.is_reviewed&&k`<span class="checked">✓ checked</span>`}
    </p>
    ${r}
  </article>`}var bn=e=>e.is_dated&&e.date?.start&&e.date.start.length<10?e.date.start:e.day;function xn({values:e,render:t}){let n=[];for(let t of e){let e=bn(t),r=n.at(-1);r&&r.day===e?r.values.push(t):n.push({day:e,values:[t]})}return n.map(e=>k`<section class="day" key=${e.day}>
      <h2>${e.day?G(e.day):`No day told`}</h2>
      ${e.values.map(t)}
    </section>`)}function Sn({source:e}){return k`<a href=${Ot(e.id)}>${e.title||e.name}</a>
    <span class="quiet"> ${[e.publisher,G((e.published||``).slice(0,10))].filter(Boolean).join(`, `)}</span>`}function K({title:e,hint:t,actions:n,children:r}){return N(()=>{document.title=`${e} · Dragoman`},[e]),k`<div class="page">
    <header class="page-head">
      <div>
        <h1>${e}</h1>
        ${t&&k`<p class="hint">${t}</p>`}
      </div>
      ${n}
    </header>
    ${r}
  </div>`}function q({state:e,children:t}){return e.error?k`<p class="problem" role="alert">${e.error.message}</p>`:e.value?k`<div aria-busy=${e.isLoading?`true`:null}>${t(e.value)}</div>`:k`<p class="quiet" role="status">Loading …</p>`}function J({children:e}){return k`<div class="empty" role="status">${e}</div>`}function Cn({listing:e,limit:t}){let n=Number(L.value.query.get(`offset`)||0);if(e.total<=t&&!n)return null;let r=Math.min(n+e.values.length,e.total);return k`<nav class="pager" aria-label="Pages of this list">
    ${n>0&&k`<a rel="prev" href=${R({offset:Math.max(0,n-t)||``})}>← Earlier page</a>`}
    <span>${(n+1).toLocaleString(`en`)}–${r.toLocaleString(`en`)} of ${e.total.toLocaleString(`en`)}</span>
    ${e.next_offset!==null&&k`<a rel="next" href=${R({offset:e.next_offset})}>Next page →</a>`}
  </nav>`}var wn={csv:`CSV table`,json:`JSON`,geojson:`GeoJSON, for maps`,ics:`Calendar (ICS)`,md:`Brief with footnotes (Markdown)`,html:`Brief to print`};function Tn({view:e,formats:t=[`csv`,`json`,`md`,`html`],query:n={}}){let r=new URLSearchParams;for(let[e,t]of Object.entries(n))for(let n of Array.isArray(t)?t:[t])n&&r.append(e,n);let i=r.toString();return k`<details class="menu">
    <summary>Download</summary>
    <ul>
      ${t.map(t=>k`<li>
          <a
            href=${`/api/download/${e}.${t}${i?`?${i}`:``}`}
            download=${t===`html`?null:``}
            target=${t===`html`?`_blank`:null}
            >${wn[t]}</a
          >
        </li>`)}
    </ul>
  </details>`}function Y({label:e,children:t,hint:n}){return k`<label class="field"><span>${e}</span>${t}${n&&k`<small>${n}</small>`}</label>`}function En({label:e,name:t,value:n,onTake:r}){let i=Fe(),[a,o]=M(n||``);N(()=>o(n||``),[n]);let s=V(a.length>1&&a!==n?`/actors?limit=8&name=${encodeURIComponent(a)}`:null),c=()=>a!==(n||``)&&r(a.trim());return k`<${Y} label=${e}>
    <input
      name=${t}
      value=${a}
      list=${i}
      autocomplete="off"
      spellcheck="false"
      placeholder="Any"
      onInput=${e=>o(e.currentTarget.value)}
      onBlur=${c}
      onKeyDown=${e=>e.key===`Enter`&&c()}
    />
    <datalist id=${i}>
      ${(s.value?.values||[]).map(e=>k`<option value=${e.actor.name}>${W(e.records,`record`)}</option>`)}
    </datalist>
  <//>`}function X({label:e,name:t,value:n,onTake:r,type:i=`text`,placeholder:a=``,hint:o}){let[s,c]=M(n||``);N(()=>c(n||``),[n]);let l=()=>s!==(n||``)&&r(s.trim());return k`<${Y} label=${e} hint=${o}>
    <input
      name=${t}
      type=${i}
      value=${s}
      placeholder=${a}
      onInput=${e=>c(e.currentTarget.value)}
      onBlur=${l}
      onKeyDown=${e=>e.key===`Enter`&&l()}
    />
  <//>`}function Dn({label:e,name:t,value:n,options:r,onTake:i}){return k`<${Y} label=${e}>
    <select name=${t} value=${n||``} onChange=${e=>i(e.currentTarget.value)}>
      ${r.map(([e,t])=>k`<option value=${e} selected=${e===(n||``)}>${t}</option>`)}
    </select>
  <//>`}var Z=e=>Dt(R({offset:``,open:``,...e}),{keepFocus:!0});function On({title:e,onClose:t,children:n}){let r=Ne(null),i=Fe();return N(()=>{let e=r.current;return e.showModal(),()=>e.open&&e.close()},[]),k`<dialog ref=${r} aria-labelledby=${i} onClose=${t} onClick=${e=>e.target===r.current&&t()}>
    <div class="dialog-head">
      <h2 id=${i}>${e}</h2>
      <button type="button" class="quiet-button" onClick=${t}>Close</button>
    </div>
    ${n}
  </dialog>`}var kn=`dragoman-person`,Q=I(localStorage.getItem(kn)||``),An=I(``);function jn(e){Q.value=e.trim(),localStorage.setItem(kn,Q.value)}var Mn=0;function Nn(e){An.value=e,clearTimeout(Mn),Mn=setTimeout(()=>{An.value=``},6e3)}function Pn(){return k`<${Y} label="Your name, kept with each correction">
    <input name="by" value=${Q.value} required autocomplete="name" onInput=${e=>jn(e.currentTarget.value)} />
  <//>`}function Fn(){return k`<div class="told" role="status" aria-live="polite">${An.value&&k`<p>${An.value}</p>`}</div>`}var In=`dragoman-theme`,Ln=[`auto`,`light`,`dark`],Rn=I(Ln.includes(localStorage.getItem(In))?localStorage.getItem(In):`auto`);pt(()=>{document.documentElement.dataset.theme=Rn.value,localStorage.setItem(In,Rn.value)});function zn(){Rn.value=Ln[(Ln.indexOf(Rn.value)+1)%Ln.length]}var Bn=[`since`,`until`,`type`,`quad`,`status`,`place`,`source`,`text`,`min_sources`,`all`],Vn=Object.entries(Wt).filter(([e])=>e!==`YIELD`),Hn=[[``,`Happened or denied`],[`all`,`All, also planned and possible`],[`actual`,`Happened`],[`planned`,`Planned`],[`possible`,`Possible`],[`denied`,`Denied`]];function Un(){let{query:e}=L.value,t={actor:e.getAll(`actor`)};for(let n of Bn){let r=e.get(n);r&&(t[n]=r)}return t}function $(e,t={}){let n=new URLSearchParams;for(let[r,i]of Object.entries({...e,...t}))for(let e of Array.isArray(i)?i:[i])e!==``&&e!=null&&n.append(r,e);return n.toString()}function Wn({view:e,hasActors:t=!0}){let n=V(`/overview`),[r=``,i=``]=e.actor,a=e=>Z({actor:e.filter(Boolean)}),o=e.all?`all`:e.status,s=Object.keys(e).length>1||e.actor.length>0;return k`<form class="filters" aria-label="Which events" onSubmit=${e=>e.preventDefault()}>
    ${t&&k`<${En} label="Actor" name="one" value=${r} onTake=${e=>a([e,i])} />
      <${En} label="and actor" name="other" value=${i} onTake=${e=>a([r,e])} />`}
    <${X} label="From" name="since" value=${e.since} placeholder="2024 or 2024-11-05" onTake=${e=>Z({since:e})} />
    <${X} label="Until" name="until" value=${e.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    <${Dn}
      label="What"
      name="type"
      value=${e.type||(e.quad?`quad:${e.quad}`:``)}
      options=${[[``,`Everything`],...Kt.map(e=>[`quad:${e}`,`All ${e}`]),...Vn]}
      onTake=${e=>Z(e.startsWith(`quad:`)?{quad:e.slice(5),type:``}:{type:e,quad:``})}
    />
    <${Dn} label="Did it happen?" name="status" value=${o} options=${Hn}
      onTake=${e=>Z(e===`all`?{all:`true`,status:``}:{all:``,status:e})} />
    <${X} label="Place" name="place" value=${e.place} placeholder="Any" onTake=${e=>Z({place:e})} />
    <${Dn} label="Source" name="source" value=${e.source}
      options=${[[``,`Any`],...(n.value?.publishers||[]).map(e=>[e,e])]}
      onTake=${e=>Z({source:e})} />
    <${X} label="Words in the report" name="text" value=${e.text} placeholder="Any" onTake=${e=>Z({text:e})} />
    <${Dn} label="Sources" name="min_sources" value=${e.min_sources}
      options=${[[``,`1 or more`],[`2`,`2 or more`],[`3`,`3 or more`],[`5`,`5 or more`]]}
      onTake=${e=>Z({min_sources:e})} />
    ${s&&k`<a class="clear" href=${L.value.path}>Clear all</a>`}
  </form>`}var Gn=(e,t=Object.keys(e))=>t.map(t=>[t,e[t]]),Kn={"event type":Gn(Wt,`AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT`.split(` `)),"event status":Gn(Gt,[`actual`,`planned`,`possible`,`denied`]),"transfer status":Gn(Gt,[`delivered`,`sent`,`pledged`,`planned`,`requested`]),"statement kind":Gn(en),"transfer counting":Gn(tn),"office standing":[`current`,`acting`,`interim`,`former`,`designate`,`de-facto`].map(e=>[e,e])},qn={date:`A day, month or year: 2024-11-05, 2024-11; a stretch: 2024-11-04/2024-11-05. Empty: not known.`,start:`2024-11-05, 2024-11 or 2024`,end:`2024-11-05, 2024-11 or 2024`,place:`A town, province or state: Kabul, or Tripoli, LBN`,actors:`Names, with ; between them`,recipients:`Names, with ; between them`,text:`As it stands in the report, word for word`},Jn={right:`This is right`,wrong:`This is wrong`,field:`Correct a field`,same:`These are one thing`,different:`These are two things`};function Yn(e,t){if(t===`date`){let{start:t,end:n}=e.date||{};return[...new Set([t,n].filter(Boolean))].join(`/`)}if(e.parties[t])return e.parties[t].map(e=>e.name).join(`; `);let n=e.details[t];return[`type`,`status`,`kind`,`counting`,`standing`].includes(t)?n??e[t]??``:Array.isArray(n)?n.join(`; `):n==null||typeof n==`object`?dn(e,t):String(n)}function Xn({verdict:e,field:t,seen:n,other:r,onClose:i,onDone:a}){let{finding:o}=n.sheet,s=Xt[o.family].filter(e=>e!==`act`&&e!==`count`),[c,l]=M(t&&s.includes(t)?t:o.family===`event`?`date`:s[0]),[u,d]=M(Yn(o,c)),[f,p]=M(``),[m,h]=M(null),[g,_]=M(!1),v=Kn[`${o.family} ${c}`],y=async(t,s=!1)=>{if(t.preventDefault(),Q.value){_(!0);try{await It(`/corrections`,{verdict:e,target:o.id,by:Q.value,other:r||null,field:e===`field`?c:null,value:e===`field`?u:null,why:f||null,expected:s?null:n.last}),Nn(e===`field`?`${H(c)} corrected. History has it, and undoes it.`:`Kept. History has it, and undoes it.`),Lt(),i(),a?.()}catch(e){h(e),_(!1)}}};return k`<${On} title=${Jn[e]} onClose=${i}>
    <form onSubmit=${y} class="form">
      ${e===`field`&&k`<${Y} label="Field">
          <select name="field" value=${c} onChange=${e=>{l(e.currentTarget.value),d(Yn(o,e.currentTarget.value))}}>
            ${s.map(e=>k`<option value=${e} selected=${e===c}>${H(e)}</option>`)}
          </select>
        <//>
        <p class="quiet">Held now: ${dn(o,c)||`not known`}</p>
        <${Y} label="What is it really?" hint=${qn[c]}>
          ${v?k`<select name="value" value=${u} onChange=${e=>d(e.currentTarget.value)}>
                ${v.map(([e,t])=>k`<option value=${e} selected=${e===u}>${t}</option>`)}
              </select>`:k`<input name="value" value=${u} autofocus onInput=${e=>d(e.currentTarget.value)} />`}
        <//>`}
      ${e===`wrong`&&k`<p>The ledger will no longer hold it. What the report says stays, and you can undo this.</p>`}
      <${Y} label="Why (helps the next reader)">
        <input name="why" value=${f} onInput=${e=>p(e.currentTarget.value)} />
      <//>
      <${Pn} />
      ${m&&k`<p class="problem" role="alert">${m.message}</p>`}
      <p class="buttons">
        ${m?.status===409?k`<button type="button" class="main-button" onClick=${e=>y(e,!0)}>Keep mine all the same</button>
              <button type="button" onClick=${()=>{Lt(),i()}}>See the other’s</button>`:k`<button type="submit" class="main-button" disabled=${g||!Q.value}>${g?`Saving …`:`Save`} <kbd>Enter</kbd></button>
              <button type="button" onClick=${i}>Cancel <kbd>Esc</kbd></button>`}
      </p>
    </form>
  <//>`}var Zn=14;function Qn(e,t){return new Date(Date.parse(e)+t*864e5).toISOString().slice(0,10)}async function $n(e,t,n){for(let[r,i]of t)await It(`/corrections`,{verdict:e,target:r,other:i,by:Q.value,why:n||null});Lt()}async function er(e,t){let[n,r,i]=await Promise.all([Ft(`/corrections?record=${encodeURIComponent(e.id)}`),Ft(`/records/${encodeURIComponent(e.id)}`),Ft(`/records/${encodeURIComponent(t.id)}`)]);return n.values.some(e=>e.verdict===`different`&&!e.is_undone)?r.sheet.tellings.flatMap(e=>i.sheet.tellings.map(t=>[e.id,t.id])):[[e.id,t.id]]}function tr({telling:e,tellings:t,onClose:n}){let[r,i]=M(``),[a,o]=M(``),s=t.filter(t=>t.id!==e.id);return k`<${On} title="Another thing" onClose=${n}>
    <form class="form" onSubmit=${async t=>{t.preventDefault();try{await $n(`different`,s.map(t=>[e.id,t.id]),r),Nn(`Kept apart. History has it, and undoes it.`),n()}catch(e){o(e.message)}}}>
      <p>${e.source.publisher||e.source.name} tells of something else than ${s.map(e=>e.source.publisher||e.source.name).join(`, `)}.</p>
      <${Y} label="Why (helps the next reader)"><input name="why" value=${r} autofocus onInput=${e=>i(e.currentTarget.value)} /><//>
      <${Pn} />
      ${a&&k`<p class="problem" role="alert">${a}</p>`}
      <p class="buttons"><button type="submit" class="main-button" disabled=${!Q.value}>Keep apart</button></p>
    </form>
  <//>`}function nr({finding:e,onClose:t}){let[n,r]=M(``),[i]=Yt[e.family],a=e.parties[i]?.[0]?.id,o=e.day?{since:Qn(e.day,-14),until:Qn(e.day,Zn)}:{},s=(V(e.family===`event`?`/timeline?${$({actor:a,all:`true`,limit:40,...o})}`:`/records?${$({family:e.family,actor:a,limit:40})}`).value?.values||[]).filter(t=>t.id!==e.id),c=async n=>{try{await $n(`same`,await er(e,n)),Nn(`Joined. History has it, and undoes it.`),t()}catch(e){r(e.message)}};return k`<${On} title="The same as …" onClose=${t}>
    <${Pn} />
    ${n&&k`<p class="problem" role="alert">${n}</p>`}
    ${s.length?k`<ul class="choices">${s.map(e=>k`<li key=${e.id}>
            <button type="button" disabled=${!Q.value} onClick=${()=>c(e)}>
              <strong>${vn(e)}</strong> ${fn(e)}
              <span class="quiet">${[e.is_dated?sn(e.date):`reported ${G(e.day)}`,ln(e.place)].filter(Boolean).join(`, `)}</span>
            </button>
          </li>`)}</ul>`:k`<${J}><p>Nothing else of these days and of this actor.</p><//>`}
  <//>`}var rr={right:`called right`,wrong:`called wrong`,same:`called the same as another`,different:`called different from another`,"part-of":`called a part of another`,field:`corrected`,add:`added`,undo:`taken back`};function ir(e){try{return un(JSON.parse(e??`null`))||`not known`}catch{return e}}async function ar(e){await It(`/corrections/${encodeURIComponent(e.key)}/undo`,{by:Q.value}),Nn(`Taken back.`),Lt()}function or({change:e,isLinked:t=!0}){let[n,r]=M(``);return k`<li class=${e.is_undone?`is-undone`:``}>
    <p>
      <strong>${e.by}</strong> · <time datetime=${e.when}>${e.when.replace(`T`,` `).slice(0,16)}</time> · ${qt[e.family]||e.family} ${rr[e.verdict]||e.verdict}${e.field&&k`: ${H(e.field)}`}
      ${e.is_undone&&k` <span class="quiet">(taken back)</span>`}
    </p>
    ${e.verdict===`field`&&k`<p><del>${ir(e.before)}</del> → <ins>${ir(e.after)}</ins></p>`}
    ${e.why&&k`<p class="quiet">Why: ${e.why}</p>`}
    <p class="facts">
      <q>${e.about}</q>
      ${t&&e.record&&k`<a href=${B(e.record)}>Open</a>`}
      ${!e.is_undone&&e.verdict!==`undo`&&k`<button type="button" onClick=${()=>ar(e).catch(e=>r(e.message))} disabled=${!Q.value}>Undo</button>`}
    </p>
    ${n&&k`<p class="problem" role="alert">${n}</p>`}
  </li>`}function sr({record:e,remarks:t}){let n=V(`/corrections?record=${encodeURIComponent(e)}`),r=t.filter(e=>!e.when),i=n.value?.values||[];return!i.length&&!r.length?null:k`<section>
    <h3>History</h3>
    ${i.length>0&&!Q.value&&k`<${Pn} />`}
    <ul class="changes">
      ${i.map(e=>k`<${or} key=${e.key} change=${e} isLinked=${!1} />`)}
      ${r.map(e=>k`<li class="quiet"><p>${e.by}: ${e.verdict.toLowerCase().replace(`_`,` `)} · ${e.why}</p></li>`)}
    </ul>
  </section>`}function cr(e,t){let n=Array.from(e),r=new Set([0,n.length]);for(let e of t)r.add(Math.min(e.start,n.length)),r.add(Math.min(e.end,n.length));let i=[...r].sort((e,t)=>e-t);return i.slice(0,-1).map((e,r)=>{let a=i[r+1];return{start:e,end:a,words:n.slice(e,a).join(``),marks:t.filter(t=>t.start<a&&e<t.end)}})}function lr({text:e,marks:t,lit:n,onPick:r,label:i}){let a=new Set;return k`<div class="text" tabindex="0" role="region" aria-label=${i}>
    ${cr(e,t).map(e=>{if(!e.marks.length)return e.words;let t=[...new Set(e.marks.map(e=>e.field))],i=t.includes(n)?n:t[0],o=!a.has(i)&&e.marks.some(t=>t.field===i&&t.end===e.end);o&&a.add(i);let s=t.map(H).join(`; `);return k`<mark
        class=${`role-${nn(i)} ${t.includes(n)?`is-lit`:``} ${r?`is-pickable`:``}`}
        data-field=${t.join(` `)}
        title=${s}
        onClick=${r&&(()=>r(e.marks[0]))}
        >${e.words}${o&&k`<span class="mark-name" aria-hidden="true">${H(i)}</span>`}</mark
      >`})}
  </div>`}function ur(e,t,n){let r=e?.querySelector(`mark[data-field~="${CSS.escape(t)}"]`);if(!r)return;let i=r.closest(`.text`);i.scrollTop=r.offsetTop-i.clientHeight/3,n&&r.scrollIntoView({block:`nearest`})}function dr({id:e,onClose:t,isPage:n=!1,isJudged:r=!1}){return k`<${q} state=${V(`/records/${encodeURIComponent(e)}`)}>
    ${e=>k`<${fr} key=${e.sheet.finding.id} seen=${e} onClose=${t} isPage=${n} isJudged=${r} />`}
  <//>`}function fr({seen:e,onClose:t,isPage:n,isJudged:r}){let{finding:i,tellings:a,conflicts:o,remarks:s}=e.sheet,[c,l]=M(Math.max(0,a.findIndex(e=>e.is_lead))),[u,d]=M(null),[f,p]=M(null),[m,h]=M(``),g=Ne(null),_=a[c],v=Xt[i.family].filter(e=>dn(i,e)||a.some(t=>e in t.apart||t.quotes.some(t=>t.field===e))),y=e=>{let t=hr(_,e)?c:a.findIndex(t=>hr(t,e));t<0||(l(t),d(mr(a[t],e)))},b=e=>l((c+e+a.length)%a.length);return Ut([...v.slice(0,9).map((e,t)=>[String(t+1),`show the words of “${H(e)}”`,()=>y(e)]),a.length>1&&[`n`,`next report of the same thing`,()=>b(1)],a.length>1&&[`p`,`report before`,()=>b(-1)],!r&&[`e`,`correct a field`,()=>p({verdict:`field`,field:u?gr(i,u):null})],!r&&[`a`,`this is right`,()=>p({verdict:`right`})],!r&&[`x`,`this is wrong`,()=>p({verdict:`wrong`})],!r&&[`s`,`the same as another: join them`,()=>h(`join`)],!r&&a.length>1&&[`d`,`the report shown tells of another thing: split it off`,()=>h(`split`)],t&&[`Escape`,`close what is open`,t]]),k`<div class="proof" ref=${g}>
    <${_r} finding=${i} onClose=${t} isPage=${n} />
    ${!r&&k`<div class="actions" role="group" aria-label="Judge this">
      <button type="button" onClick=${()=>p({verdict:`right`})}>✓ Right <kbd>a</kbd></button>
      <button type="button" onClick=${()=>p({verdict:`wrong`})}>✕ Wrong <kbd>x</kbd></button>
      <button type="button" onClick=${()=>p({verdict:`field`,field:null})}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${()=>h(`join`)}>Same as … <kbd>s</kbd></button>
      ${a.length>1&&k`<button type="button" onClick=${()=>h(`split`)}>Split this report off <kbd>d</kbd></button>`}
      <${Tn} view=${`record/${encodeURIComponent(i.id)}/as`} formats=${[`md`,`html`,`json`]} />
    </div>`}
    <div class="proof-columns">
      <section aria-label="What is held">
        <${vr} finding=${i} fields=${v} tellings=${a} lit=${u} onLight=${y}
          onCorrect=${e=>p({verdict:`field`,field:e})} />
        <${Cr} conflicts=${o} />
        <${sr} record=${i.id} remarks=${s} />
      </section>
      <section aria-label="The report's words">
        ${a.length>1&&k`<${yr} tellings=${a} chosen=${c} onChoose=${l} />`}
        <${xr} telling=${_} lit=${u} root=${g} />
      </section>
    </div>
    ${a.length>1&&k`<${Sr} finding=${i} fields=${v} tellings=${a} chosen=${c} onChoose=${l} />`}
    ${m===`join`&&k`<${nr} finding=${i} onClose=${()=>h(``)} />`}
    ${m===`split`&&k`<${tr} telling=${_} tellings=${a} onClose=${()=>h(``)} />`}
    ${f&&k`<${Xn} ...${f} seen=${e} fields=${v} onClose=${()=>p(null)} />`}
  </div>`}var pr={type:[`trigger`],mode:[`trigger`],kind:[`text`],act:[`trigger`],title:[`title`]},mr=(e,t)=>[t,...pr[t]||[]].find(t=>e.quotes.some(e=>e.field===t))||null,hr=(e,t)=>mr(e,t)!==null,gr=(e,t)=>t===`trigger`?`type`:t;function _r({finding:e,onClose:t,isPage:n}){let r=n?`h1`:`h2`;return k`<header class="proof-head">
    <div>
      <p class="kicker">
        ${qt[e.family]} <${mn} status=${e.status} />
        ${e.is_reviewed&&k`<span class="checked">✓ checked</span>`}
      </p>
      <${r} class=${`status-line-${e.status||`actual`}`}>${vn(e)}<//>
      <p><${_n} finding=${e} /></p>
      <p class="facts">
        <span>${e.is_dated?sn(e.date):e.day?`day not told; reported ${G(e.day)}`:`day not told`}</span>
        <span>${W(e.sources,`independent source`)}</span>
        <span>confidence ${Math.round(e.confidence*100)} %</span>
      </p>
    </div>
    <div class="head-buttons">
      ${!n&&k`<a href=${B(e.id)}>Open as a page</a>`}
      ${t&&k`<button type="button" class="quiet-button" onClick=${t}>Close <kbd>Esc</kbd></button>`}
    </div>
  </header>`}function vr({finding:e,fields:t,tellings:n,lit:r,onLight:i,onCorrect:a}){return k`<table class="fields">
    <caption>
      What is held. Press a field to see the words it rests on.
    </caption>
    <tbody>
      ${t.map((t,o)=>{let s=n.map(e=>mr(e,t)).filter(Boolean),c=n.filter(e=>t in e.apart);return k`<tr class=${s.includes(r)?`is-lit`:``}>
          <th scope="row">
            ${s.length?k`<button type="button" class=${`field-button role-${nn(s[0])}`} onClick=${()=>i(t)}>
                  ${H(t)} ${o<9&&k`<kbd>${o+1}</kbd>`}
                </button>`:k`<span class="field-name">${H(t)}</span>`}
          </th>
          <td>
            ${dn(e,t)||k`<span class="quiet">not known</span>`}
            ${t===`date`&&e.date&&e.date.how!==`stated`&&k` <span class="quiet">(${e.date.how})</span>`}
            ${c.length>0&&k` <span class="warning">≠ ${W(c.length,`report`)} ${c.length===1?`says`:`say`} otherwise</span>`}
          </td>
          <td>
            <button type="button" class="quiet-button" aria-label=${`Correct: ${H(t)}`} onClick=${()=>a(t)}>✎</button>
          </td>
        </tr>`})}
    </tbody>
  </table>`}function yr({tellings:e,chosen:t,onChoose:n}){return k`<div class="tabs" role="group" aria-label="Reports of the same thing">
    ${e.map((e,r)=>k`<button type="button" aria-pressed=${r===t?`true`:`false`} onClick=${()=>n(r)}>
        ${e.source.publisher||e.source.name}${Object.keys(e.apart).length>0&&k` <span aria-label="says otherwise somewhere">≠</span>`}
      </button>`)}
  </div>`}var br={outlet:`the report itself`,anonymous:`somebody unnamed`};function xr({telling:e,lit:t,root:n}){let r=V(`/documents/${encodeURIComponent(e.source.id)}`),i=e.quotes,a=i[0]?.field;return N(()=>{r.value&&!r.isLoading&&ur(n.current,t||a,!!t)},[r.value,t,e.id]),k`<${q} state=${r}>
    ${n=>k`
      <p class="source-line">
        <a href=${Ot(n.source.id)}>${n.source.title||n.source.name}</a>
        <span class="quiet"> ${[n.source.publisher,G((n.source.published||``).slice(0,10))].filter(Boolean).join(`, `)}</span>
        <span class="quiet"> · said by ${e.asserted_by.map(e=>br[e]||e).join(`, `)}</span>
      </p>
      <${lr} text=${n.text} marks=${n.source.id===e.source.id?i:[]} lit=${t} label="Text of the report" />
    `}
  <//>`}function Sr({finding:e,fields:t,tellings:n,chosen:r,onChoose:i}){return k`<section class="beside">
    <h2>Report by report</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="What each report says of each field">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            ${n.map((e,t)=>k`<th scope="col">
                <button type="button" class="quiet-button" aria-pressed=${t===r?`true`:`false`} onClick=${()=>i(t)}>
                  ${e.source.publisher||e.source.name}
                </button>
                ${e.is_lead&&k`<span class="quiet"> (fullest)</span>`}
              </th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.map(t=>k`<tr>
              <th scope="row">${H(t)}</th>
              ${n.map(n=>t in n.apart?k`<td class="differs">≠ ${un(n.apart[t])}</td>`:hr(n,t)?k`<td>${dn(e,t)}</td>`:k`<td class="quiet">not told</td>`)}
            </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`}function Cr({conflicts:e}){return e.length?k`<section class="conflicts">
    <h3><span aria-hidden="true">⚠</span> Where reports disagree</h3>
    ${e.map(e=>k`<${wr} conflict=${e} />`)}
  </section>`:null}function wr({conflict:e}){let t=new Map;for(let n of e.sides)t.set(n.value,[...t.get(n.value)||[],n]);return k`<div class="conflict">
    <p><strong>${H(e.kind)}</strong> · ${e.why}</p>
    <ul>
      ${[...t].map(([e,t])=>k`<li>
          <${Dr} value=${e} resolved=${t[0].resolved} />
          ${t.map((e,t)=>e.source&&k`${t?`, `:` `}<a href=${`${Ot(e.source.id)}${e.quote?`?find=${encodeURIComponent(e.quote)}`:``}`}>${e.source.publisher||e.source.name}</a>`)}
        </li>`)}
    </ul>
  </div>`}var Tr=e=>/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(e),Er=e=>e.split(`/`).map(G).join(` – `);function Dr({value:e,resolved:t}){let n=t&&t!==e?k` <span class="quiet">= ${Er(t)}</span>`:null;return Tr(e)?k`<strong>${Er(e)}</strong>${n}`:k`<q>${e}</q>${n}`}var Or=50,kr=e=>Dt(R({open:e}),{keepFocus:!0});function Ar(){let e=Un(),{query:t}=L.value,n=t.get(`newest`)!==`false`,r=t.get(`open`),i=V(`/timeline?${$(e,{limit:Or,offset:t.get(`offset`)||0,newest:n})}`),a=i.value?.values||[],o=e=>{let t=a.findIndex(e=>e.id===r),n=a[t<0?0:Math.min(Math.max(t+e,0),a.length-1)];n&&(kr(n.id),document.getElementById(`e-${n.id}`)?.scrollIntoView({block:`nearest`}))};Ut([[`j`,`next event`,()=>o(1)],[`k`,`event before`,()=>o(-1)],i.value?.next_offset&&[`]`,`next page`,()=>Dt(R({offset:i.value.next_offset,open:``}))]]);let s=e.actor.length?e.actor.join(` and `):`Timeline`;return k`<${K}
    title=${e.actor.length?`Timeline: ${s}`:s}
    hint=${k`Everything that reports tell of, by day. Press an event to see the words it rests on. <${Nr} actors=${i.value?.meant||[]} />`}
    actions=${k`<${Tn} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${e} />`}
  >
    ${!e.actor.length&&k`<${Pr} />`}
    <${Wn} view=${e} />
    <div class=${r?`split`:``}>
      <div class="list">
        <${q} state=${i}>${e=>k`<${jr} listing=${e} opened=${r} isNewest=${n} />`}<//>
      </div>
      ${r&&k`<aside class="side" aria-label="The event and its proof"><${dr} id=${r} onClose=${()=>kr(``)} /></aside>`}
    </div>
  <//>`}function jr({listing:e,opened:t,isNewest:n}){return e.total?k`
    <p class="summary" role="status">
      ${W(e.total,`event`)}${e.left_out>0&&k` · <a href=${R({all:`true`,offset:``})}>${W(e.left_out,`planned or possible one`)} left out</a>`}${` · `}<a href=${R({newest:n?`false`:``,offset:``})}>${n?`oldest first`:`newest first`}</a>
    </p>
    <${xn}
      values=${e.values}
      render=${e=>k`<${yn} key=${e.id} finding=${e} isOpen=${e.id===t} onOpen=${kr}>
        ${e.claims>1&&k`<${Mr} id=${e.id} number=${e.claims} />`}
      <//>`}
    />
    <${Cn} listing=${e} limit=${Or} />
  `:k`<${J}>
      <p>No events here.</p>
      ${e.left_out>0?k`<p><a href=${R({all:`true`})}>Show ${W(e.left_out,`planned or possible event`)}</a></p>`:k`<p>Change the filters, or <a href="/add">add reports</a>.</p>`}
    <//>`}function Mr({id:e,number:t}){let[n,r]=M(!1),i=V(n?`/records/${encodeURIComponent(e)}`:null);return k`<details class="reports" onToggle=${e=>r(e.currentTarget.open)}>
    <summary>${W(t,`telling`)} of it</summary>
    ${n&&k`<${q} state=${i}>
      ${e=>k`<ul>${e.sheet.tellings.map(e=>k`<li><${Sn} source=${e.source} />
        ${Object.keys(e.apart).length>0&&k` <span class="warning">≠ says otherwise: ${Object.keys(e.apart).join(`, `)}</span>`}</li>`)}</ul>`}
    <//>`}
  </details>`}function Nr({actors:e}){if(!e.length)return null;let[t,n]=e;return k`${e.map(e=>k`<a href=${kt(e.id)}>Dossier of ${e.name}</a> `)}
    ${n&&k`<a href=${At(t.id,n.id)}>Dossier of the two</a>`}`}function Pr(){let{value:e}=V(`/overview`);return e?e.reports?k`<p class="overview">
    <strong>${W(e.reports,`report`)}</strong>: ${Object.entries(e.families).map(([e,t])=>`${t.toLocaleString(`en`)} ${Jt[e]}`).join(`, `)}; ${W(e.actors,`actor`)}; <a href="/conflicts">${W(e.conflicts,`conflict`)}</a>.
  </p>`:k`<${J}><p>This ledger holds no report yet.</p><p><a class="main-button" href="/add">Add reports</a></p><//>`:null}function Fr({id:e}){return N(()=>{document.title=`Record · Dragoman`},[e]),k`<div class="page"><${dr} id=${e} isPage=${!0} /></div>`}var Ir=e=>/^https?:\/\//.test(e||``);function Lr({id:e}){return k`<${q} state=${V(`/documents/${encodeURIComponent(e)}`)}>${e=>k`<${Rr} report=${e} />`}<//>`}function Rr({report:e}){let{source:t}=e,n=Ne(null),[r,i]=M(``),a=L.value.query.get(`find`),o=a?Array.from(e.text.slice(0,Math.max(0,e.text.indexOf(a)))).length:-1,s=o>=0&&e.text.includes(a)?[{field:`conflict`,start:o,end:o+Array.from(a).length}]:[],c=[...s,...e.marks.filter(e=>!r||e.family===r)];N(()=>{s.length&&ur(n.current,`conflict`,!0)},[e]);let l=[...new Set(e.marks.map(e=>e.family))];return k`<${K}
    title=${t.title||t.name}
    hint=${k`${[t.publisher,G((t.published||``).slice(0,10))].filter(Boolean).join(`, `)} · ${Ir(t.url)?k`<a href=${t.url} target="_blank" rel="noreferrer noopener">the page it came from</a>`:k`from ${t.url}`}`}
  >
    <div class="legend" role="group" aria-label="Which marks">
      <button type="button" aria-pressed=${r?`false`:`true`} onClick=${()=>i(``)}>All marks</button>
      ${l.map(e=>k`<button type="button" aria-pressed=${r===e?`true`:`false`} onClick=${()=>i(e)}>${Jt[e]}</button>`)}
    </div>
    <p class="legend" aria-label="Colours">${Object.entries($t).map(([e,t])=>k`<span class=${`chip role-${e}`}>${t}</span>`)}</p>
    <div class="proof-columns report-columns" ref=${n}>
      <${lr} text=${e.text} marks=${c} lit=${s.length?`conflict`:null} label="Text of the report"
        onPick=${e=>e.record&&Dt(B(e.record))} />
      <section aria-label="What it tells of">
        <h2>What it tells of</h2>
        <${zr} report=${e} family=${r} />
        ${e.copies.length>0&&k`<h2>Copies of it</h2><ul>${e.copies.map(e=>k`<li><${Sn} source=${e} /></li>`)}</ul>`}
      </section>
    </div>
  <//>`}function zr({report:e,family:t}){let n=Array.from(e.text),r=new Map;for(let i of e.marks){if(!i.record||t&&i.family!==t)continue;let e=r.get(i.record)||{family:i.family,words:[]};e.words.push(n.slice(i.start,i.end).join(``)),r.set(i.record,e)}return k`<ul class="told-of">
    ${[...r].map(([e,t])=>k`<li><a href=${B(e)}>${qt[t.family]}: ${[...new Set(t.words)].join(` · `).slice(0,140)}</a></li>`)}
  </ul>`}var Br=720,Vr=70;function Hr({months:e}){let t=e.filter(e=>e.period),n=[...new Set(t.map(e=>e.period))].sort();if(!n.length)return k`<p class="quiet">No event with a month told.</p>`;let r=Ur(n[0],n.at(-1)),i=new Map(r.map(e=>[e,{cooperation:0,conflict:0}]));for(let e of t){let t=e.group?.includes(`conflict`)?`conflict`:`cooperation`,n=i.get(e.period);n&&(n[t]+=e.number)}let a=Math.max(1,...[...i.values()].flatMap(e=>[e.cooperation,e.conflict])),o=Math.max(300,Math.min(Br,r.length*36)),s=Math.min(36,o/r.length),c=Math.max(1,Math.min(28,s-2)),l=r.filter((e,t)=>t===0||e.endsWith(`-01`)),u=e.filter(e=>!e.period).reduce((e,t)=>e+t.number,0);return k`<figure class="chart">
    <svg class="months" width=${o} viewBox=${`0 0 ${o} 180`} role="img" aria-label=${`Events by month from ${G(r[0])} to ${G(r.at(-1))}; the table below has the numbers`}>
      <line x1="0" x2=${o} y1=${80} y2=${80} class="axis" />
      ${r.map((e,t)=>{let{cooperation:n,conflict:r}=i.get(e),o=t*s+(s-c)/2,l=n/a*Vr,u=r/a*Vr;return k`<g>
          <title>${G(e)}: ${n} cooperation, ${r} conflict</title>
          ${l>0&&k`<rect class="bar-cooperation" x=${o} y=${80-l} width=${c} height=${l} />`}
          ${u>0&&k`<rect class="bar-conflict" x=${o} y=${80} width=${c} height=${u} />`}
        </g>`})}
      ${l.map(e=>k`<text x=${r.indexOf(e)*s+2} y=${172} class="label">${e.slice(0,4)}</text>`)}
    </svg>
    <figcaption>
      <span class="swatch bar-cooperation"></span> cooperation (up) <span class="swatch bar-conflict"></span> conflict (down); at most ${a} a month.
      ${u>0&&` ${W(u,`event`)} without a month told.`}
    </figcaption>
    <details>
      <summary>Numbers</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Events by month">
        <table>
          <thead><tr><th scope="col">Month</th><th scope="col">Cooperation</th><th scope="col">Conflict</th></tr></thead>
          <tbody>
            ${n.map(e=>k`<tr><th scope="row">${G(e)}</th><td>${i.get(e).cooperation}</td><td>${i.get(e).conflict}</td></tr>`)}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`}function Ur(e,t){let n=[],[r,i]=e.split(`-`).map(Number);for(;n.length<240;){let e=`${String(r).padStart(4,`0`)}-${String(i).padStart(2,`0`)}`;if(n.push(e),e>=t)break;i+=1,i>12&&([r,i]=[r+1,1])}return n}function Wr({gifts:e}){let t=[...new Set(e.filter(Gr).map(e=>`${e.details.item}|${e.details.unit||``}`))].map(t=>[t,e.filter(e=>Gr(e)&&`${e.details.item}|${e.details.unit||``}`===t)]).filter(([,e])=>e.length>1).slice(0,6);return t.length?k`<p class="quiet">Bars are shipments, dots are totals that somebody states, hollow ones are pledged.</p><div class="aid-charts">
    ${t.map(([e,t])=>k`<${qr} key=${e} name=${e.split(`|`).reverse().filter(Boolean).join(` of `)} gifts=${t} />`)}
  </div>`:null}var Gr=e=>typeof e.details.amount==`number`&&e.day,Kr=120;function qr({name:e,gifts:t}){let n=t.map(e=>Date.parse(e.day)),[r,i]=[Math.min(...n),Math.max(...n)],a=Math.max(...t.map(e=>e.details.amount)),o=e=>12+(Date.parse(e.day)-r)/Math.max(1,i-r)*(Br/2-24),s=e=>Kr-e.details.amount/a*104;return k`<figure class="chart half">
    <svg viewBox=${`0 0 ${Br/2} 144`} role="img" aria-label=${`${e}: ${t.length} amounts; the sheet has them`}>
      <line x1="0" x2=${Br/2} y1=${Kr} y2=${Kr} class="axis" />
      ${t.map(e=>{let t=`${e.day}: ${e.details.amount} ${e.details.unit||``} ${e.details.counting}, ${e.status}`;return e.details.counting===`shipment`?k`<g><title>${t}</title><rect class=${`bar-${e.status===`pledged`?`pledged`:`given`}`} x=${o(e)-4} y=${s(e)} width="8" height=${Kr-s(e)} /></g>`:k`<g><title>${t}</title><circle class=${e.details.counting===`pledge`||e.status===`pledged`?`dot-pledged`:`dot-total`} cx=${o(e)} cy=${s(e)} r="5" /></g>`})}
      <text x="2" y=${138} class="label">${G(new Date(r).toISOString().slice(0,7))}</text>
      <text x=${Br/2-2} y=${138} class="label" text-anchor="end">${G(new Date(i).toISOString().slice(0,7))}</text>
    </svg>
    <figcaption>${e}, up to ${a.toLocaleString(`en`)}</figcaption>
  </figure>`}function Jr(){let{query:e}=L.value,t=Object.fromEntries([`giver`,`receiver`,`good`,`since`,`until`].map(t=>[t,e.get(t)||``]));return k`<${K}
    title="Aid"
    hint="Goods and money. A total that somebody states holds what was sent before; so shipments, totals and pledges stand apart and are never added up."
    actions=${k`<${Tn} view="aid" query=${{giver:t.giver,receiver:t.receiver,since:t.since,until:t.until}} />`}
  >
    <form class="filters" aria-label="Which aid" onSubmit=${e=>e.preventDefault()}>
      <${En} label="Giver" name="giver" value=${t.giver} onTake=${e=>Z({giver:e})} />
      <${En} label="Receiver" name="receiver" value=${t.receiver} onTake=${e=>Z({receiver:e})} />
      <${X} label="What" name="good" value=${t.good} placeholder="wheat" onTake=${e=>Z({good:e})} />
      <${X} label="From" name="since" value=${t.since} placeholder="2024" onTake=${e=>Z({since:e})} />
      <${X} label="Until" name="until" value=${t.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    </form>
    <${Yr} ...${t} />
  <//>`}function Yr(e){return k`<${q} state=${V(`/aid?${$({...e,limit:500})}`)}>${t=>k`<${Xr} listing=${t} isOfTwo=${!!(e.giver&&e.receiver)} />`}<//>`}function Xr({listing:e,isOfTwo:t}){if(!e.total)return k`<${J}><p>No aid told of.</p><//>`;let{values:n}=e,r=e=>e.details.counting===`pledge`||e.status===`pledged`,i=[[`Shipments`,n.filter(e=>e.details.counting===`shipment`&&!r(e))],[`Totals that somebody states`,n.filter(e=>![`shipment`,`pledge`].includes(e.details.counting)&&!r(e))],[`Pledges`,n.filter(r)]];return k`
    <p class="summary" role="status">${W(e.total,`transfer`)}</p>
    ${t?k`<${Wr} gifts=${n} />`:k`<p class="quiet">Name a giver and a receiver for a chart.</p>`}
    ${i.filter(([,e])=>e.length).map(([e,t])=>k`<${Zr} key=${e} title=${e} gifts=${t} />`)}
  `}function Zr({title:e,gifts:t}){return k`<section>
    <h3>${e}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${e}>
      <table class="sheet">
        <thead>
          <tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Giver</th><th scope="col">Receiver</th><th scope="col">Standing</th><th scope="col">Counts</th><th scope="col">Sources</th></tr>
        </thead>
        <tbody>
          ${t.map(e=>k`<tr key=${e.id}>
              <td>${e.is_dated?sn(e.date):e.day?`reported ${G(e.day)}`:``}</td>
              <td><a href=${B(e.id)}>${cn(e)}</a>${e.conflicts>0&&k` <span class="warning">⚠ reports disagree</span>`}</td>
              <td><${hn} actors=${e.parties.giver} /></td>
              <td><${hn} actors=${e.parties.receiver} /></td>
              <td><${mn} status=${e.status} /></td>
              <td>${tn[e.details.counting]||e.details.counting}</td>
              <td>${e.sources}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`}var Qr=50;function $r(){let{query:e}=L.value,t=e.get(`name`)||``,n=V(`/actors?${$({name:t,limit:Qr,offset:e.get(`offset`)||0})}`);return k`<${K} title="Actors" hint="States, bodies and persons, those with most records first. Open one for its dossier.">
    <form class="filters" aria-label="Which actors" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Name" name="name" value=${t} placeholder="Any" onTake=${e=>Z({name:e})} />
      <${En} label="Dossier of two: this one" name="first" value=${e.get(`first`)||``} onTake=${e=>Z({first:e})} />
      <${En} label="and" name="second" value=${e.get(`second`)||``} onTake=${e=>Z({second:e})} />
      ${e.get(`first`)&&e.get(`second`)&&k`<a class="main-button" href=${At(e.get(`first`),e.get(`second`))}>Open the two</a>`}
    </form>
    <${q} state=${n}>
      ${e=>k`
        <p class="summary" role="status">${W(e.total,`actor`)}</p>
        ${!e.total&&k`<${J}><p>Nobody is called so.</p><//>`}
        <ul class="tiles">
          ${e.values.map(e=>k`<li key=${e.actor.id}>
              <a href=${kt(e.actor.id)}>${e.actor.name}</a>
              <span class="quiet">${[U(e.actor.kind),e.actor.country,W(e.records,`record`)].filter(Boolean).join(` · `)}</span>
            </li>`)}
        </ul>
        <${Cn} listing=${e} limit=${Qr} />
      `}
    <//>
  <//>`}function ei({id:e}){return k`<${q} state=${V(`/actors/${encodeURIComponent(e)}`)}>${e=>k`<${ti} found=${e} />`}<//>`}function ti({found:e}){let{actor:t}=e,n=Object.entries(t.codes).filter(([,e])=>e);return k`<${K}
    title=${t.name}
    hint=${[U(t.kind),t.country,...n.map(([e,t])=>`${e.toUpperCase()} ${t}`),t.wikidata].filter(Boolean).join(` · `)}
    actions=${k`<${Tn} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${{actor:t.id}} />`}
  >
    <${ni} families=${e.families} query=${{actor:t.id}} speaker=${t.id} />
    ${e.names.length>1&&k`<p class="quiet">Also called: ${e.names.filter(e=>e!==t.name.toLowerCase()).join(`, `)}</p>`}
    <div class="columns">
      <section class="card">
        <h2>Events by month</h2>
        <${Hr} months=${e.months} />
      </section>
      <section class="card">
        <h2>Offices</h2>
        ${e.offices.length?k`<${ri} offices=${e.offices} actor=${t} />`:k`<p class="quiet">No office told of.</p>`}
      </section>
      <section class="card">
        <h2>Met</h2>
        ${e.met.length?k`<ul class="plain-list">${e.met.map(e=>k`<li>
              <a href=${At(t.id,e.actor.id)}>${e.actor.name}</a> <span class="quiet">${W(e.records,`meeting`)}</span></li>`)}</ul>`:k`<p class="quiet">No meeting told of.</p>`}
      </section>
      <${ii} title="Meetings and talks" path=${`/timeline?${$({actor:t.id,type:`CONSULT`,all:`true`,newest:!0,limit:5})}`}
        more=${z(`/timeline`,{actor:t.id,type:`CONSULT`,all:`true`})} />
      <${ii} title="Statements" path=${`/statements?${$({speaker:t.id,newest:!0,limit:5})}`} more=${z(`/statements`,{speaker:t.id})} />
      <${ii} title="Positions over time" path=${`/positions?${$({holder:t.id,limit:20})}`} />
    </div>
  <//>`}function ni({families:e,query:t,speaker:n}){let r={event:z(`/timeline`,t),statement:n&&z(`/statements`,{speaker:n}),transfer:t.actor&&z(`/aid`,{giver:t.actor})};return k`<p class="counts">
    ${Object.entries(e).map(([e,t])=>r[e]?k`<a href=${r[e]}>${t} ${Jt[e]}</a> `:k`<span>${t} ${Jt[e]}</span> `)}
  </p>`}function ri({offices:e,actor:t}){let n=e=>(e.parties.holder||[]).some(e=>e.id===t.id);return k`<ol class="plain-list">
    ${e.map(e=>k`<li key=${e.id}>
        ${n(e)||k`<${hn} actors=${e.parties.holder} />: `}<a href=${B(e.id)}>${e.type}${e.details.of&&`, ${e.details.of}`}</a>
        <span class="quiet"> ${U(e.details.standing||``)} · ${e.details.start||e.details.end?sn({start:e.details.start,end:e.details.end}):`told ${G((e.reported||e.day||``).slice(0,10))}`} · ${W(e.sources,`source`)}</span>
      </li>`)}
  </ol>`}function ii({title:e,path:t,more:n}){return k`<section class="card">
    <h2>${e}</h2>
    <${q} state=${V(t)}>
      ${e=>e.values.length?k`${e.values.map(e=>k`<${yn} key=${e.id} finding=${e}>
              ${e.is_dated&&k`<p class="facts"><span>${sn(e.date)}</span></p>`}
            <//>`)}
            ${n&&e.total>e.values.length&&k`<p><a href=${n}>All ${e.total}</a></p>`}`:k`<p class="quiet">None told of.</p>`}
    <//>
  </section>`}function ai(){let{query:e}=L.value,t={one:e.get(`one`)||``,other:e.get(`other`)||``},n=V(t.one&&t.other?`/dyads?${$(t)}`:null);return!t.one||!t.other?k`<${K} title="Two actors"><p><a href="/actors">Choose two actors</a></p><//>`:k`<${q} state=${n}>${e=>k`<${oi} found=${e} />`}<//>`}function oi({found:e}){let[t,n]=e.actors,r=[t.id,n.id];return k`<${K}
    title=${`${t.name} and ${n.name}`}
    hint=${k`What there is between the two. <a href=${kt(t.id)}>Dossier of ${t.name}</a> · <a href=${kt(n.id)}>Dossier of ${n.name}</a>`}
    actions=${k`<${Tn} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${{actor:r}} />`}
  >
    <${ni} families=${e.families} query=${{actor:r}} />
    <div class="columns">
      <section class="card wide"><h2>Cooperation and conflict by month</h2><${Hr} months=${e.months} /></section>
      <${ii} title="Latest events" path=${`/timeline?${$({actor:r,newest:!0,limit:6,all:`true`})}`} more=${z(`/timeline`,{actor:r,all:`true`})} />
      <${ii} title="Offices" path=${`/records?${$({family:`office`,actor:r,limit:6})}`} />
      <${ii} title="Statements to each other" path=${`/records?${$({family:`statement`,actor:r,limit:6})}`} />
      <${ii} title="Positions" path=${`/records?${$({family:`position`,actor:r,limit:6})}`} />
      <section class="card wide"><h2>Aid from ${t.name} to ${n.name}</h2><${Yr} giver=${t.id} receiver=${n.id} /></section>
      <section class="card wide"><h2>Aid from ${n.name} to ${t.name}</h2><${Yr} giver=${n.id} receiver=${t.id} /></section>
    </div>
  <//>`}var si=50;function ci(){let{query:e}=L.value,t=e.getAll(`actor`),n=e.get(`between`)||``,r=V(`/conflicts?${$({actor:t,between:n,limit:si,offset:e.get(`offset`)||0})}`);return k`<${K}
    title="Conflicts"
    hint="Where reports do not agree with each other, or with themselves. Both sides are kept; press a report to read its words."
    actions=${k`<${Tn} view="conflicts" formats=${[`json`]} query=${{actor:t}} />`}
  >
    <form class="filters" aria-label="Which conflicts" onSubmit=${e=>e.preventDefault()}>
      <${En} label="Actor" name="actor" value=${t[0]} onTake=${e=>Z({actor:e})} />
      <${Dn} label="Between" name="between" value=${n}
        options=${[[``,`Reports, and inside one`],[`true`,`Reports`],[`false`,`Inside one report`]]}
        onTake=${e=>Z({between:e})} />
    </form>
    <${q} state=${r}>
      ${e=>k`
        <p class="summary" role="status">${W(e.total,`conflict`)}</p>
        ${!e.total&&k`<${J}><p>No reports disagree here.</p><//>`}
        ${e.values.map(e=>k`<article class="card" key=${e.id}>
            <${wr} conflict=${e} />
            ${e.about&&!e.about.includes(`:`)&&k`<p><a href=${B(e.about)}>Open what it is about</a></p>`}
          </article>`)}
        <${Cn} listing=${e} limit=${si} />
      `}
    <//>
  <//>`}var li=50;function ui(){let{query:e}=L.value,t=Object.fromEntries([`speaker`,`about`,`kind`,`since`,`until`].map(t=>[t,e.get(t)||``])),n=V(`/statements?${$(t,{limit:li,offset:e.get(`offset`)||0,newest:!0})}`);return k`<${K}
    title="Statements"
    hint="What was said. Only what stands between quotation marks in a report counts as somebody's own words."
    actions=${k`<${Tn} view="statements" query=${{speaker:t.speaker,about:t.about,since:t.since,until:t.until}} />`}
  >
    <form class="filters" aria-label="Which statements" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Words in it" name="about" value=${t.about} hint=${`Words, "a phrase", OR, NOT, begin*`} onTake=${e=>Z({about:e})} />
      <${En} label="Speaker" name="speaker" value=${t.speaker} onTake=${e=>Z({speaker:e})} />
      <${Dn} label="Own words?" name="kind" value=${t.kind} options=${[[``,`Any`],...Object.entries(en)]} onTake=${e=>Z({kind:e})} />
      <${X} label="From" name="since" value=${t.since} placeholder="2024" onTake=${e=>Z({since:e})} />
      <${X} label="Until" name="until" value=${t.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    </form>
    <${q} state=${n}>
      ${e=>k`
        <p class="summary" role="status">${W(e.total,`statement`)}</p>
        ${!e.total&&k`<${J}><p>Nobody said that here.</p><//>`}
        <${xn} values=${e.values} render=${e=>k`<${yn} key=${e.id} finding=${e} />`} />
        <${Cn} listing=${e} limit=${li} />
      `}
    <//>
  <//>`}function di(){let{query:e}=L.value,t=e.get(`words`)||``,n=e.get(`where`)||`both`,r=V(t?`/search?${$({words:t,where:n,limit:20,offset:e.get(`offset`)||0})}`:null),i=V(t?`/actors?limit=6&name=${encodeURIComponent(t)}`:null);return k`<${K} title=${t?`Search: ${t}`:`Search`} hint="Reports come first, then what is held.">
    <form class="filters" aria-label="Search" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Words" name="sought" value=${t} onTake=${e=>Z({words:e})} />
      <${Dn} label="In" name="where" value=${n} options=${[[`both`,`Reports and records`],[`documents`,`Reports`],[`records`,`Records`]]} onTake=${e=>Z({where:e})} />
    </form>
    ${i.value?.values.length>0&&k`<p>Actors: ${i.value.values.map((e,t)=>k`${t?` · `:``}<a href=${`/actor/${encodeURIComponent(e.actor.id)}`}>${e.actor.name}</a>`)}</p>`}
    ${t?k`<${q} state=${r}>
      ${e=>k`
        <p class="summary" role="status">${W(e.total,`hit`)}</p>
        ${!e.total&&k`<${J}><p>Nothing has these words.</p><//>`}
        ${e.values.map(e=>k`<article class="card" key=${e.id}>
            <h2 class="small"><a href=${e.family===`document`?Ot(e.id):B(e.id)}>${e.family===`document`?e.title||`Report`:`${qt[e.family]}: ${e.title||``}`}</a></h2>
            <p>${e.words}</p>
            <p class="facts"><span>${G((e.day||``).slice(0,10))}</span></p>
          </article>`)}
        <${Cn} listing=${e} limit=${20} />
      `}
    <//>`:k`<${J}><p>Write words to search for.</p><//>`}
  <//>`}var fi=20,pi=[[`unsure`,`May be one thing`,`Reports that may tell of the same thing. Are they one?`],[`conflict`,`Reports disagree`,`Things on which reports, or parts of one, do not agree. What is right?`],[`weak`,`Unsure reading`,`Things that were read with little confidence. Are they right?`]];function mi(){let e=L.value.query.get(`reason`)||`unsure`,t=V(`/review?reason=${e}&limit=${fi}`),n=pi.map(([e])=>V(`/review?reason=${e}&limit=1`).value?.total);return k`<${K} title="Review" hint=${`${pi.find(([t])=>t===e)?.[2]} Press ? for the keys.`}>
    <div class="tabs" role="group" aria-label="What waits">
      ${pi.map(([t,r],i)=>k`<button type="button" aria-pressed=${t===e?`true`:`false`} onClick=${()=>Z({reason:t})}>
          ${r}${n[i]!==void 0&&k` <span class="badge">${n[i]}</span>`}
        </button>`)}
    </div>
    ${!Q.value&&k`<div class="narrow"><${hi} /></div>`}
    <${q} state=${t}>
      ${t=>t.values.length?k`<${gi} key=${e} listing=${t} />`:k`<${J}><p>Nothing waits here.</p><p>${pi.filter(([t])=>t!==e).map(([e,t])=>k`<a href=${`/review?reason=${e}`}>${t}</a> `)}</p><//>`}
    <//>
  <//>`}function hi(){return k`<p>Say who you are before you judge.</p><${Pn} />`}function gi({listing:e}){let[t,n]=M(0),[r,i]=M(new Set),[a,o]=M(``),[s,c]=M(null),l=e.values.filter(e=>!r.has(vi(e))),u=l[Math.min(t,l.length-1)],d=e=>n(Math.max(0,Math.min(l.length-1,t+e))),f=()=>u&&i(new Set([...r,vi(u)])),p=async e=>{if(u){if(!Q.value)document.querySelector(`input[name=by]`)?.focus();else{o(``);try{let t=await Ft(`/records/${encodeURIComponent(u.finding.id)}`);await It(`/corrections`,{verdict:e,target:u.finding.id,by:Q.value,other:[`same`,`different`].includes(e)?u.other?.id:null,expected:t.last}),Nn(`${_i[e]} u takes it back.`),f(),Lt()}catch(e){o(e.message)}}}},m=async()=>{let e=(await Ft(`/corrections?limit=20`)).values.find(e=>e.by===Q.value&&!e.is_undone&&e.verdict!==`undo`);e&&(await It(`/corrections/${encodeURIComponent(e.key)}/undo`,{by:Q.value}),i(new Set),Nn(`The last judgement is taken back.`),Lt())},h=async()=>{u&&c(await Ft(`/records/${encodeURIComponent(u.finding.id)}`))},g=!!u?.other;return Ut([[`j`,`next`,()=>d(1)],[`k`,`the one before`,()=>d(-1)],[`a`,g?`accept: they are one`:`accept: it is right`,()=>p(g?`same`:`right`)],[`x`,g?`reject: they are two`:`reject: it is wrong`,()=>p(g?`different`:`wrong`)],[`e`,`edit: correct a field`,h],g&&[`s`,`same: they are one thing`,()=>p(`same`)],g&&[`d`,`different: they are two things`,()=>p(`different`)],[`u`,`undo my last judgement`,m]]),u?k`<div class="queue">
    <p class="summary" role="status">${W(e.total,`thing`)} ${e.total===1?`waits`:`wait`} · number ${Math.min(t,l.length-1)+1} of ${l.length} here</p>
    <div class="actions judge" role="group" aria-label="Judge">
      ${g?k`<button type="button" class="main-button" onClick=${()=>p(`same`)}>They are one <kbd>s</kbd></button>
            <button type="button" onClick=${()=>p(`different`)}>They are two <kbd>d</kbd></button>`:k`<button type="button" class="main-button" onClick=${()=>p(`right`)}>✓ Right <kbd>a</kbd></button>
            <button type="button" onClick=${()=>p(`wrong`)}>✕ Wrong <kbd>x</kbd></button>`}
      <button type="button" onClick=${h}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${m}>Undo <kbd>u</kbd></button>
      <button type="button" onClick=${()=>d(-1)}>Before <kbd>k</kbd></button>
      <button type="button" onClick=${()=>d(1)}>Next <kbd>j</kbd></button>
    </div>
    ${a&&k`<p class="problem" role="alert">${a}</p>`}
    <p class="why"><strong>Why it is here:</strong> ${u.why}</p>
    ${g?k`<div class="pair"><${yi} finding=${u.finding} /><${yi} finding=${u.other} /></div>`:k`<div class="card"><${dr} key=${u.finding.id} id=${u.finding.id} isJudged=${!0} /></div>`}
    ${s&&k`<${Xn} verdict="field" field=${null} seen=${s} onClose=${()=>c(null)} />`}
  </div>`:k`<${J}><p>All of this page is judged.</p><p><button type="button" onClick=${()=>{i(new Set),Lt()}}>Go on</button></p><//>`}var _i={right:`Called right.`,wrong:`Called wrong.`,same:`Joined.`,different:`Kept apart.`},vi=e=>`${e.finding.id} ${e.other?.id||``}`;function yi({finding:e}){return k`<section class="card">
    <p class="kicker">${qt[e.family]}</p>
    <h2>${vn(e)}</h2>
    <p><${_n} finding=${e} /></p>
    <p class="facts"><span>${e.is_dated?sn(e.date):`reported ${G(e.day)}`}</span><span>${ln(e.place)}</span></p>
    <${bi} id=${e.id} />
  </section>`}function bi({id:e}){return k`<${q} state=${V(`/records/${encodeURIComponent(e)}`)}>
    ${e=>e.sheet.tellings.map(e=>k`<p><strong>${e.source.publisher||e.source.name}</strong>: <q>${e.quotes.map(e=>e.quote).join(` … `)}</q></p>`)}
  <//>`}var xi=50;function Si(){return k`<${K} title="History" hint="What people corrected: who, when and why. Nothing is lost: taking something back is one more line.">
    <div class="narrow"><${Pn} /></div>
    <${q} state=${V(`/corrections?limit=${xi}&offset=${L.value.query.get(`offset`)||0}`)}>
      ${e=>e.total?k`<ul class="changes">${e.values.map(e=>k`<${or} key=${e.key} change=${e} />`)}</ul>
            <${Cn} listing=${e} limit=${xi} />`:k`<${J}><p>Nothing was corrected yet. The <a href="/review">review queue</a> has what waits for a person.</p><//>`}
    <//>
  <//>`}var Ci=2e7;function wi(e){return new Promise((t,n)=>{let r=new FileReader;r.onload=()=>t(String(r.result).split(`,`)[1]||``),r.onerror=()=>n(Error(`${e.name} cannot be read`)),r.readAsDataURL(e)})}function Ti(){let[e,t]=M([]),[n,r]=M(``),i=async e=>{r(``);try{let n=await It(`/add`,e);return t(t=>[{...n,name:e.label},...t]),!0}catch(e){return r(e.message),!1}},a=e=>t(t=>t.map(t=>t.id===e.id?{...t,...e}:t));return k`<${K} title="Add reports" hint="What you add is read on this machine. A report that the ledger has is not read again.">
    <div class="columns">
      <${Ei} begin=${i} onProblem=${r} />
      <${Di} begin=${i} />
      <${Oi} begin=${i} />
    </div>
    ${n&&k`<p class="problem" role="alert">${n}</p>`}
    <section aria-label="What is being added" aria-live="polite">
      ${e.map(e=>k`<${Ai} key=${e.id} job=${e} onFollow=${a} />`)}
    </section>
  <//>`}function Ei({begin:e,onProblem:t}){let[n,r]=M(!1),i=Ne(null),a=async n=>{let r=[...n],i=r.find(e=>e.size>Ci);if(i)return t(`${i.name} is larger than 20 MB; add it by the command: dragoman add`);if(r.length)return e({files:await Promise.all(r.map(async e=>({name:e.name,content:await wi(e)}))),label:r.length===1?r[0].name:W(r.length,`file`)})};return k`<section
    class=${`card drop ${n?`is-over`:``}`}
    onDragOver=${e=>{e.preventDefault(),r(!0)}}
    onDragLeave=${()=>r(!1)}
    onDrop=${e=>{e.preventDefault(),r(!1),a(e.dataTransfer.files)}}
  >
    <h2>Files</h2>
    <p>Drop files here: text, HTML, PDF, mail, JSON lines.</p>
    <label class="field"><span>or choose them</span>
      <input ref=${i} type="file" name="files" multiple onChange=${e=>a(e.currentTarget.files)} />
    </label>
  </section>`}function Di({begin:e}){let[t,n]=M({text:``,title:``,publisher:``,published:``,address:``}),r=e=>r=>n({...t,[e]:r.currentTarget.value});return k`<section class="card">
    <h2>Text</h2>
    <form class="form" onSubmit=${async r=>{r.preventDefault(),await e({...t,address:t.address||null,label:t.title||`Pasted text`})&&n({text:``,title:``,publisher:``,published:``,address:``})}}>
      <${Y} label="Paste the report"><textarea name="text" rows="7" required value=${t.text} onInput=${r(`text`)}></textarea><//>
      <div class="pair-fields">
        <${Y} label="Title"><input name="title" value=${t.title} onInput=${r(`title`)} /><//>
        <${Y} label="Published on"><input name="published" type="date" value=${t.published} onInput=${r(`published`)} /><//>
        <${Y} label="Outlet"><input name="publisher" value=${t.publisher} onInput=${r(`publisher`)} /><//>
        <${Y} label="Its address"><input name="address" type="url" value=${t.address} onInput=${r(`address`)} /><//>
      </div>
      <p class="buttons"><button type="submit" class="main-button" disabled=${!t.text.trim()}>Add the text</button></p>
    </form>
  </section>`}function Oi({begin:e}){let[t,n]=M(``);return k`<section class="card">
    <h2>Address</h2>
    <p>A page or a feed. This alone goes out to the net, and to this address only.</p>
    <form class="form" onSubmit=${async r=>{r.preventDefault(),await e({address:t,label:t})&&n(``)}}>
      <${Y} label="Address"><input name="url" type="url" required placeholder="https://" value=${t} onInput=${e=>n(e.currentTarget.value)} /><//>
      <p class="buttons"><button type="submit" class="main-button" disabled=${!t.trim()}>Fetch and add</button></p>
    </form>
  </section>`}var ki={waiting:`Waits for its turn`,reading:`Reading …`,done:`Done`,failed:`Failed`};function Ai({job:e,onFollow:t}){let n=e.state===`done`||e.state===`failed`;return N(()=>{if(n)return;let r=setInterval(async()=>{let n=await Ft(`/add/${e.id}`).catch(()=>null);n&&(t(n),n.state===`done`&&Lt())},400);return()=>clearInterval(r)},[e.id,n]),k`<article class="card job">
    <h2 class="small">${e.name}</h2>
    <p>${ki[e.state]}${!n&&k` <progress aria-label="Reading"></progress>`} · ${W(e.read,`report`)} read, ${W(e.claims,`claim`)}${e.known>0&&`, ${e.known} known before`}</p>
    ${e.error&&k`<p class="problem">${e.error}</p>`}
    ${e.reports.length>0&&k`<ul>${e.reports.map(e=>k`<li><${Sn} source=${e} /></li>`)}</ul>`}
    ${e.state===`done`&&!e.reports.length&&!e.skips.length&&k`<p>Nothing new: the ledger has it.</p>`}
    ${e.skips.map(e=>k`<p class="warning">Not read: ${e}</p>`)}
  </article>`}var ji=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Mi=function(e){return`/`+e},Ni={},Pi=function(e){return e.pathname.endsWith(`.css`)},Fi=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Ii=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Mi(t,n);let r=s(t),i=Pi(r);return Fi(Ni,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:ji,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Li=We(()=>Ii(()=>import(`./map-B0ibnlng.js`),[])),Ri=We(()=>Ii(()=>import(`./network-ypcsShSC.js`),[])),zi=[[`/timeline`,`Timeline`,`t`],[`/actors`,`Actors`,`c`],[`/conflicts`,`Conflicts`,`f`],[`/statements`,`Statements`,`w`],[`/aid`,`Aid`,`i`],[`/map`,`Map`,`m`],[`/network`,`Network`,`k`],[`/review`,`Review`,`r`],[`/history`,`History`,`h`],[`/add`,`Add`,`+`]];function Bi(){let{path:e}=L.value,[,t,...n]=e.split(`/`),r=n.map(decodeURIComponent).join(`/`),i={"":Ar,timeline:Ar,record:Fr,report:Lr,actors:$r,actor:ei,dyad:ai,aid:Jr,conflicts:ci,map:Li,network:Ri,statements:ui,search:di,review:mi,history:Si,add:Ti}[t];return i?k`<${i} key=${t+r} id=${r} />`:k`<${K} title="No such page"><p><a href="/timeline">To the timeline</a></p><//>`}function Vi(){let e=L.value.path===`/`?`/timeline`:L.value.path,t=V(`/review?reason=unsure&limit=1`);return k`<nav aria-label="Pages">
    <ul>
      ${zi.map(([n,r])=>k`<li>
          <a href=${n} aria-current=${e===n?`page`:null}>
            ${r}${n===`/review`&&t.value?.total>0&&k` <span class="badge">${t.value.total}</span>`}
          </a>
        </li>`)}
    </ul>
  </nav>`}function Hi(){return k`<form role="search" onSubmit=${e=>{e.preventDefault();let t=new FormData(e.currentTarget).get(`words`).trim();t&&Dt(z(`/search`,{words:t}))}}>
    <label class="hidden" for="search">Search reports and records</label>
    <input id="search" name="words" type="search" placeholder="Search words ( / )" />
  </form>`}function Ui(){if(!Rt.value)return null;let e=new Map;for(let t of Bt.value)e.set(t.key,t.words);return k`<${On} title="Keys of this page" onClose=${()=>{Rt.value=!1}}>
    <dl class="keys">
      ${[...e].map(([e,t])=>k`<div><dt><kbd>${e}</kbd></dt><dd>${t}</dd></div>`)}
    </dl>
  <//>`}function Wi(){return Ut([[`?`,`show the keys of this page`,()=>{Rt.value=!0}],[`/`,`search`,()=>document.querySelector(`#search`).focus()],...zi.map(([e,t,n])=>[n,`go to ${t.toLowerCase()}`,()=>Dt(e)])]),k`<div class="desk" onClick=${jt}>
    <a class="skip" href="#main" onClick=${e=>{e.preventDefault(),document.querySelector(`#main`).focus()}}>Skip to the content</a>
    <header class="top">
      <a class="brand" href="/timeline">Dragoman</a>
      <${Vi} />
      <${Hi} />
      <button type="button" class="quiet-button" onClick=${zn} aria-label=${`Colours: ${Rn.value}. Change`}>
        ${{auto:`◐`,light:`☀`,dark:`☾`}[Rn.value]}
      </button>
      <button type="button" class="quiet-button" onClick=${()=>{Rt.value=!0}}>Keys <kbd>?</kbd></button>
    </header>
    <main id="main" tabindex="-1">${Bi()}</main>
    <${Fn} />
    <${Ui} />
  </div>`}O(k`<${Wi} />`,document.querySelector(`#desk`));export{k as C,Pe as S,L as _,Dn as a,N as b,q as c,Z as d,W as f,kt as g,V as h,En as i,K as l,Ut as m,Un as n,Tn as o,ln as p,$ as r,J as s,Wn as t,X as u,At as v,M as x,z as y};