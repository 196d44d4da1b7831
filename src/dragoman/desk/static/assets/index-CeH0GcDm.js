var e,t,n,r,i,a,o,s,c,l,u,d=Symbol.for(`pv`),f={},p=[],m=/^m(i|n|o|s|text|space)$/,h=Array.isArray,g=p.slice,_=Object.assign;function v(e){e&&e.parentNode&&e.remove()}function y(e,t,n){var r,i,a,o={},s=arguments.length;for(a in t)a==`key`?r=t[a]:a==`ref`&&typeof e!=`function`?i=t[a]:o[a]=t[a];return s>2&&(o.children=s>3?g.call(arguments,2):n),b(e,o,r,i,null)}function b(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:d,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function x(e){return e.children}function S(e,t){this.props=e,this.context=t,this.__g=0}function ee(e,t){if(t==null)return e.__&&ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:ee(e)}function te(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=_({constructor:d},r)).__v=r.__v+1,e.vnode&&e.vnode(n),le(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||ee(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,E(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,r.push(t),a++))&&i==e.debounceRendering||((i=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;r.length;)r.length>t&&r.sort(o),e=r.shift(),t=r.length,8&e.__g&&te(e)}finally{(a=r.length)&&(i||queueMicrotask)(T)}}function ne(e,t,n,r,i,a,o,s,c,l,u){var d,m,h,g,_,v,y=r.__k||p,b=t.length;for(c=re(n,t,y,c,b),d=0;d<b;d++)(h=n.__k[d])!=null&&(m=~h.__i&&y[h.__i]||f,h.__i=d,v=le(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&D(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=ie(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function re(e,t,n,r,i){var a,o,s,c,l,u,f,p,m,g=n.length,_=g,v=0,y=0,S=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=S[a]=b(null,o):h(o)?o=S[a]=b(x,{children:o}):o.constructor===d&&o.__b?o=S[a]=b(o.type,o.props,o.key,o.ref,o.__v):S[a]=o,c=a+v,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=ae(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?v--:l==c+1?v++:l!=c&&(l>c?v--:v++,y=1)):(~l||(i>g?v--:i<g&&v++),typeof o.type!=`function`&&(o.__u|=4))):S[a]=null;if(y){for(u=[],f=[],a=0;a<i;a++)if((o=S[a])&&16&o.__u){for(v=0,p=u.length;v<p;)u[m=v+p>>1]<o.__i?v=m+1:p=m;u[v]=o.__i,f[a]=v+1}for(v=u.length;a--;)f[a]&&(f[a]==v?v--:S[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=ee(s)),pe(s,s));return r}function ie(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=ie(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=ee(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function ae(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function oe(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function se(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||oe(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||oe(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=u[t]||(u[t]=ce(t)),(e.__a||={})[t]=l,a=t!=(t=t.replace(c,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function ce(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[s]==null)n[s]=l++;else if(n[s]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function le(t,n,r,i,a,o,s,c,l,u){var f,m,g,y,b,te,C,w,T,re,ie,ae,oe,se,ce,le,E,D,O=n.type;if(n.constructor!==d)return null;128&r.__u&&(l=32&r.__u,f=r.__c.__z)&&(n.__u|=l,m=o=[],f.nodeType==8?c=ue(f,o):o.push(f),c=o[0]||c),(f=e.__b)&&f(n);n:if(typeof O==`function`){g=s.length;try{if(w=n.props,T=(f=O.prototype)&&f.render,re=(f=O.contextType)&&i[f.__c],ie=f?re?re.props.value:f.__:i,(y=r.__c)?(n.__c=y,2&y.__g&&(y.__g|=1)):(T?n.__c=y=new O(w,ie):(n.__c=y=new S(w,ie),y.constructor=O,y.render=me),re&&re.sub(y),y.state||(y.state={}),y.__n=i,y.__g|=8,y.__h=[],y.__k=[]),T&&(y.__s||(y.__s=y.state),O.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=_({},y.__s)),_(y.__s,O.getDerivedStateFromProps(w,y.__s)))),b=y.props,te=y.state,y.__v=n,r.__c){if(w!==b&&T&&!O.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(w,ie),n.__v==r.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&!1===y.shouldComponentUpdate(w,y.__s,ie)){n.__v!=r.__v&&(y.props=w,y.state=y.__s,y.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),p.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),c=ee(r);break n}y.componentWillUpdate&&y.componentWillUpdate(w,y.__s,ie),T&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(b,te,C)})}else T&&!O.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),T&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=ie,y.props=w,y.__P=t,y.__g&=-5,ae=e.__r,oe=T?25:0;do y.__g&=-9,ae&&ae(n),f=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++oe<25);T&&(p.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(i=_({},i,y.getChildContext())),T&&r.__c&&y.getSnapshotBeforeUpdate&&(C=y.getSnapshotBeforeUpdate(b,te)),se=f&&f.type===x&&f.key==null?f.props.children:f,w.__P&&(f=c,a=(t=w.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&pe(e,e)}),r.__k=null),c=r.__k?ee(r,0):null),c=ne(t,h(se)?se:[se],n,r,i,a,o,s,c,l,u),w.__P&&(n.__e=null,c=f),n.__u&=-161,m&&m.some(v),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(t){if(s.length=g,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(E=o.indexOf(c||void 0))||(E=o.length);(D=o[E-1])&&D.nodeType==8;)E--;for(;E<o.length;E++)if(D=o[E]){if(o[E]=null,ce){if(D==le)break}else{if(D.nodeType!=8)break;D.data.startsWith(`$s`)&&(le=ue(ce=D))}}}if(!ce){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ce=c}(f=ue(ce=n.__c.__z||(n.__c.__z=ce)))?(n.__e=ce,c=f):n.__e=c,c&&=c.nextSibling}else o&&o.some(v)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||de(n),e.__e(t,n,r)}}else c=n.__e=fe(r.__e,n,r,i,a,o,s,l,u,t);return(f=e.diffed)&&f(n),c}function ue(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function de(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(de))}function E(t,n,r){for(var i=0;i<r.length;)D(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function fe(t,n,r,i,a,o,s,c,l,u){var d,p,_,y,b,x,S,te,C=r.props||f,w=n.props,T=n.type;if(T==`svg`?a=`http://www.w3.org/2000/svg`:T==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((b=o[d])&&(T?b.localName==T:b.nodeType==3)){t=b,o[d]=null;break}}if(!t){if(te=u.ownerDocument||document,!T)return te.createTextNode(w);t=te.createElementNS(a,T,w.is?w:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(T){if(u=T==`template`&&t.content||t,o=T==`textarea`&&w.defaultValue!=null?null:o&&g.call(u.childNodes),!c&&o)for(C={},d=0;d<t.attributes.length;d++)C[(b=t.attributes[d]).name]=b.value;for(d in C)b=C[d],d==`dangerouslySetInnerHTML`?_=b:d==`children`||d in w||d==`value`&&`defaultValue`in w||d==`checked`&&`defaultChecked`in w||se(t,d,null,b,a);for(d in w)b=w[d],d==`children`?y=b:d==`dangerouslySetInnerHTML`?p=b:d==`value`?x=b:d==`checked`?S=b:c&&typeof b!=`function`||C[d]===b||se(t,d,b,C[d],a);p?(c||_&&(p.__html==_.__html||p.__html==t.innerHTML)||(t.innerHTML=p.__html),n.__k=[]):(_&&(t.textContent=``),(T==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&m.test(T))&&(a=`http://www.w3.org/1999/xhtml`),ne(u,h(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&ee(r,0),c,l),o&&o.some(v)),c&&T!=`textarea`||(d=`value`,T==`progress`&&x==null?t.removeAttribute(d):x==null||x===t[d]&&(T!=`progress`||x)||se(t,d,x,C[d],a),d=`checked`,S!=null&&S!=t[d]&&se(t,d,S,C[d],a))}else C===w||c&&t.data==w||(t.data=w);return t}function D(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function pe(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||D(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&pe(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=ue(i,o=[]))&&(i==t.__e&&o.some(v),v(a),v(i)),r||v(t.__e),t.__e=t.__c=t.__=null}function me(e,t,n){return this.constructor(e,n)}function O(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=b(x,{children:[t]}),a=[],o=[],le(n,n.__k,i||f,f,n.namespaceURI,i?null:n.firstChild?g.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),E(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var i,o,s;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((s=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),s=1),s&&8&i.__g)return void(i.__g|=2)}catch(t){e=t}}throw a=0,e}},t=0,n=function(e){return e!=null&&e.constructor===d},S.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=_({},this.state)),typeof e==`function`&&(e=e(_({},n),this.props)),e&&(_(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},S.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},S.prototype.render=x,r=[],a=0,o=function(e,t){return e.__v.__b-t.__v.__b},s=Symbol(),c=/(PointerCapture)$|Capture$/i,l=0,u={};var he=function(e,t,n,r){var i;t[0]=0;for(var a=1;a<t.length;a++){var o=t[a++],s=t[a]?(t[0]|=o?1:2,n[t[a++]]):t[++a];o===3?r[0]=s:o===4?r[1]=Object.assign(r[1]||{},s):o===5?(r[1]=r[1]||{})[t[++a]]=s:o===6?r[1][t[++a]]+=s+``:o?(i=e.apply(s,he(e,s,n,[``,null])),r.push(i),s[0]?t[0]|=2:(t[a-2]=0,t[a]=i)):r.push(s)}return r},ge=new Map;function _e(e){var t=ge.get(this);return t||(t=new Map,ge.set(this,t)),(t=he(this,t.get(e)||(t.set(e,t=function(e){for(var t,n,r=1,i=``,a=``,o=[0],s=function(e){r===1&&(e||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,``)))?o.push(0,e,i):r===3&&(e||i)?(o.push(3,e,i),r=2):r===2&&i===`...`&&e?o.push(4,e,0):r===2&&i&&!e?o.push(5,0,!0,i):r>=5&&((i||!e&&r===5)&&(o.push(r,0,i,n),r=6),e&&(o.push(r,e,0,n),r=6)),i=``},c=0;c<e.length;c++){c&&(r===1&&s(),s(c));for(var l=0;l<e[c].length;l++)t=e[c][l],r===1?t===`<`?(s(),o=[o],r=3):i+=t:r===4?i===`--`&&t===`>`?(r=1,i=``):i=t+i[0]:a?t===a?a=``:i+=t:t===`"`||t===`'`?a=t:t===`>`?(s(),r=1):r&&(t===`=`?(r=5,n=i,i=``):t===`/`&&(r<5||e[c][l+1]===`>`)?(s(),r===3&&(o=o[0]),r=o,(o=o[0]).push(2,0,r),r=0):t===` `||t===`	`||t===`
`||t===`\r`?(s(),r=2):i+=t),r===3&&i===`!--`&&(r=4,o=o[0])}return s(),o}(e)),t),arguments,[])).length>1?t:t[0]}var k=_e.bind(y),ve,A,ye,be,xe=Object.is,Se=0,Ce=[],we=[],j=e,Te=j.__b,Ee=j.__r,De=j.diffed,Oe=j.__c,ke=j.unmount,Ae=j.__;function je(e,t){j.__h&&j.__h(A,e,Se||t),Se=0;var n=A.__H||(A.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function M(e){return Se=1,Me(Ue,e)}function Me(e,t,n){var r=je(ve++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Ue(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);xe(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=A,!A.__f)){A.__f=!0;var i=A.shouldComponentUpdate;A.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,xe(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function N(e,t){var n=je(ve++,3);!j.__s&&He(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,A.__H.__h.push(n))}function Ne(e){return Se=5,Pe(function(){return{current:e}},[])}function Pe(e,t){var n=je(ve++,7);return He(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Fe(){var e=je(ve++,11);if(!e.__){for(var t=A.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Ie(){var e;do{for(;e=we.shift();)try{Be(e)}catch(t){j.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=Ce.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Be),t.__h.some(Ve),t.__h=[]}catch(n){t.__h=[],j.__e(n,e.__v)}}}while(we.length)}j.__b=function(e){A=null,Te&&Te(e)},j.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ae&&Ae(e,t)},j.__r=function(e){Ee&&Ee(e),ve=0;var t=(A=e.__c).__H;t&&(ye==A?A.__h=[]:(t.__h.some(Be),t.__h.some(Ve),ve=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),ye=A},j.diffed=function(e){De&&De(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ze(Ce.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),ye=A=null},j.__c=function(e,t){t.some(function(e){try{e.__h.some(Be),e.__h=e.__h.filter(function(e){return!e.__||Ve(e)})}catch(t){e.__h=[function(){throw t}]}}),Oe&&Oe(e,t)},j.unmount=function(e){ke&&ke(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,ze(we.push(r))}else Be(r)}catch(e){t=e}}),r.__H=void 0,t&&j.__e(t,r.__v))};var Le=typeof requestAnimationFrame==`function`;function Re(e){var t,n=function(){clearTimeout(r),Le&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Le&&(t=requestAnimationFrame(n))}function ze(e){e!=1&&be==j.requestAnimationFrame||((be=j.requestAnimationFrame)||Re)(Ie)}function Be(e){var t=A,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),A=t}function Ve(e){var t=A;e.__c=e.__(),A=t}function He(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!xe(t,e[n])})}function Ue(e,t){return typeof t==`function`?t(e):t}function We(e){let t=null;return function(n){let[,r]=M(0);return N(()=>{t||e().then(e=>{t=e.default,r(e=>e+1)})},[]),t?k`<${t} ...${n} />`:k`<p class="quiet" role="status">Loading …</p>`}}var Ge=Symbol.for(`preact-signals`);function Ke(){if(Ze>1)Ze--;else{var e,t=!1;for((function(){var e=tt;for(tt=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();Xe!==void 0;){var n=Xe;for(Xe=void 0,Qe++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&at(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(Qe=0,Ze--,t)throw e}}function qe(e){if(Ze>0)return e();et=++$e,Ze++;try{return e()}finally{Ke()}}var Je,P=void 0;function Ye(e){var t=P,n=Je;P=void 0,Je=void 0;try{return e()}finally{P=t,Je=n}}var Xe=void 0,Ze=0,Qe=0,$e=0,et=0,tt=void 0,nt=0;function rt(e){if(P!==void 0){var t=e.n;if(t===void 0||t.t!==P)return t={i:0,S:e,p:P.s,n:void 0,t:P,e:void 0,x:void 0,r:t},P.s!==void 0&&(P.s.n=t),P.s=t,e.n=t,32&P.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=P.s,t.n=void 0,P.s.n=t,P.s=t),t}}function F(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}F.prototype.brand=Ge,F.prototype.h=function(){return!0},F.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?Ye(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},F.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Ye(function(){var e;(e=t.Z)==null||e.call(t)}))}},F.prototype.subscribe=function(e){var t=this;return mt(function(){var n=t.value;Ye(function(){return e(n)})},{name:`sub`})},F.prototype.valueOf=function(){return this.value},F.prototype.toString=function(){return this.value+``},F.prototype.toJSON=function(){return this.value},F.prototype.peek=function(){var e=this;return Ye(function(){return e.value})},Object.defineProperty(F.prototype,"value",{get:function(){var e=rt(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Qe>100)throw Error(`Cycle detected`);(function(e){Ze!==0&&Qe===0&&e.l!==et&&(e.l=et,tt={S:e,v:e.v,i:e.i,o:tt})})(this),this.v=e,this.i++,nt++,Ze++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Ke()}}}});function it(e,t){return new F(e,t)}function at(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function ot(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function st(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function ct(e,t){F.call(this,void 0,t),this.x=e,this.s=void 0,this.g=nt-1,this.f=4}ct.prototype=new F,ct.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===nt))return!0;if(this.g=nt,this.f|=1,this.i>0&&!at(this))return this.f&=-2,!0;var e=P;try{ot(this),P=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return P=e,st(this),this.f&=-2,!0},ct.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}F.prototype.S.call(this,e)},ct.prototype.U=function(e){if(this.t!==void 0&&(F.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},ct.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(ct.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=rt(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function lt(e,t){return new ct(e,t)}function ut(e){var t=e.j;if(e.j=void 0,typeof t==`function`){Ze++;var n=P;P=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,dt(e),t}finally{P=n,Ke()}}}function dt(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,ut(e)}function ft(e){if(P!==this)throw Error(`Out-of-order effect`);st(this),P=e,this.f&=-2;try{8&this.f&&dt(this)}finally{Ke()}}function pt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Je&&Je.push(this)}pt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},pt.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,ut(this),ot(this),Ze++;var e=P;return P=this,ft.bind(this,e)},pt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Xe,Xe=this)},pt.prototype.d=function(){this.f|=8,1&this.f||dt(this)},pt.prototype.dispose=function(){this.d()};function mt(e,t){var n=new pt(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var ht,gt,_t=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,vt=[];mt(function(){ht=this.N})();function yt(t,n){e[t]=n.bind(null,e[t]||function(){})}function bt(e){if(gt){var t=gt;gt=void 0,t()}gt=e&&e.S()}function xt(e){var t=this,r=e.data,i=Ct(r);i.name=`ReactiveDom`,i.value=r;var a=Pe(function(){for(var e=t,r=t.__v;r=r.__;)if(r.__c){r.__c.__$f|=4;break}var a=lt(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=lt(function(){return!Array.isArray(a.value)&&!n(a.value)}),s=mt(function(){if(this.N=Et,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}xt.displayName=`ReactiveTextNode`,Object.defineProperties(F.prototype,{constructor:{configurable:!0,value:y(x,null).constructor},type:{configurable:!0,value:xt},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),yt(`__b`,function(e,t){if(bt(),typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof F&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),yt(`__r`,function(e,t){if(e(t),t.type!==x){bt();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return mt(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;_t&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),bt(n)}}),yt(`__e`,function(e,t,n,r){bt(),e(t,n,r)}),yt(`diffed`,function(e,t){bt();var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=St(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function St(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=it(n);return{o:function(e,t){a.value=e,r=t},d:mt(function(){this.N=Et;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}yt(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),yt(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),S.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function Ct(e,t){return Pe(function(){return it(e,t)},[])}var wt=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Tt(){qe(function(){for(var e;e=vt.shift();)ht.call(e)})}function Et(){vt.push(this)===1&&(e.requestAnimationFrame||wt)(Tt)}var I=it(Dt());function Dt(){return{path:location.pathname,query:new URLSearchParams(location.search)}}addEventListener(`popstate`,()=>{I.value=Dt()});function Ot(e,{replace:t=!1,keepFocus:n=!1}={}){history[t?`replaceState`:`pushState`](null,``,e),I.value=Dt(),n||(scrollTo(0,0),document.querySelector(`main`)?.focus({preventScroll:!0}))}function L(e,t=I.value.path){let n=new URLSearchParams(t===I.value.path?I.value.query:``);for(let[t,r]of Object.entries(e)){n.delete(t);for(let e of Array.isArray(r)?r:[r])e!==``&&e!=null&&e!==!1&&n.append(t,String(e))}let r=n.toString();return t+(r?`?${r}`:``)}function kt(e,t={}){return L(t,e)}var R=e=>`/record/${encodeURIComponent(e)}`,At=e=>`/report/${encodeURIComponent(e)}`,jt=e=>`/actor/${encodeURIComponent(e)}`,Mt=(e,t)=>kt(`/dyad`,{one:e,other:t});function Nt(e){let t=e.target.closest?.(`a[href]`),n=e.button===0&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey;if(!t||!n||t.target||t.hasAttribute(`download`))return;let r=new URL(t.href);r.origin!==location.origin||r.pathname.startsWith(`/api/`)||r.hash&&r.pathname===location.pathname||(e.preventDefault(),Ot(r.pathname+r.search))}var Pt=it(0),Ft=class extends Error{constructor(e,t){super(e),this.status=t}};async function It(e,t){let n;try{n=await fetch(`/api${e}`,{credentials:`same-origin`,...t})}catch(e){throw e.name===`AbortError`?e:new Ft("The desk does not answer. Is `dragoman desk` still running?",0)}let r=await n.json().catch(e=>{if(e.name===`AbortError`||n.ok)throw e;return{}});if(!n.ok)throw new Ft(r.error||`The desk answered ${n.status}.`,n.status);return r}var Lt=(e,t)=>It(e,{signal:t});async function Rt(e,t){return await It(e,{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(t)})}function zt(){Pt.value+=1}function z(e){let[t,n]=M({value:null,error:null,path:null}),r=Pt.value;return N(()=>{if(!e)return;let t=new AbortController;return Lt(e,t.signal).then(t=>n({value:t,error:null,path:e}),t=>t.name!==`AbortError`&&n({value:null,error:t,path:e})),()=>t.abort()},[e,r]),{...t,isLoading:!!e&&t.path!==e}}function Bt(e){let[t,n]=M(!1);return N(()=>{let t=setTimeout(()=>n(!0),e);return()=>clearTimeout(t)},[]),t}var Vt=it(!1),Ht=it([]),Ut=Ht,Wt=`input, textarea, select, [contenteditable]`;function Gt(e){if(e.metaKey||e.ctrlKey||e.altKey||e.defaultPrevented)return;if(e.target.matches?.(Wt)){e.key===`Escape`&&e.target.blur();return}if(document.querySelector(`dialog[open]`))return;let t=Ht.value.findLast(t=>t.key===e.key);t&&(e.preventDefault(),t.run(e))}addEventListener(`keydown`,Gt);function Kt(e){N(()=>{let t=e.filter(Boolean).map(([e,t,n])=>({key:e,words:t,run:n}));return Ht.value=[...Ht.value,...t],()=>{Ht.value=Ht.value.filter(e=>!t.includes(e))}})}var qt={AGREE:`Agreement or promise`,CONSULT:`Meeting or talks`,SUPPORT:`Support`,COOPERATE:`Cooperation`,AID:`Aid`,YIELD:`Concession`,CONCEDE:`Concession`,RETREAT:`Retreat`,REQUEST:`Request`,ACCUSE:`Accusation`,REJECT:`Rejection`,THREATEN:`Threat`,PROTEST:`Protest`,SANCTION:`Sanction`,MOBILIZE:`Mobilisation`,COERCE:`Coercion`,ASSAULT:`Assault`},Jt={actual:`Happened`,planned:`Planned`,possible:`Possible`,denied:`Denied`,delivered:`Delivered`,sent:`Sent`,pledged:`Pledged`,requested:`Requested`},Yt=[`verbal cooperation`,`material cooperation`,`verbal conflict`,`material conflict`],Xt={event:`Event`,statement:`Statement`,transfer:`Aid or transfer`,office:`Office`,position:`Position`,figure:`Figure`,rank:`First or record`},Zt={event:`events`,statement:`statements`,transfer:`transfers`,office:`offices`,position:`positions`,figure:`figures`,rank:`firsts`},Qt={event:[`actors`,`recipients`],statement:[`speaker`,`addressee`],transfer:[`giver`,`receiver`],office:[`holder`,null],position:[`holder`,`toward`],figure:[`of`,null],rank:[`holder`,`toward`]},$t={event:[`type`,`mode`,`status`,`actors`,`recipients`,`date`,`place`,`act`,`count`,`contexts`],statement:[`speaker`,`speaker_text`,`addressee`,`kind`,`channel`,`text`,`date`],transfer:[`giver`,`receiver`,`carrier`,`item`,`amount`,`unit`,`bound`,`status`,`counting`,`date`],office:[`holder`,`title`,`of`,`portfolio`,`standing`,`start`,`end`],position:[`holder`,`stance`,`about`,`toward`,`date`],figure:[`value`,`bound`,`what`,`of`,`date`],rank:[`rank`,`of`,`scope`,`holder`,`toward`,`date`]},en={actors:`Who`,recipients:`To or with whom`,speaker:`Speaker`,speaker_text:`Named as`,addressee:`Said to`,giver:`Giver`,receiver:`Receiver`,carrier:`Carried by`,holder:`Who`,toward:`Toward`,date:`When`,place:`Where`,type:`What`,mode:`How`,status:`Did it happen?`,trigger:`Words that tell it`,kind:`Own words?`,text:`Words`,about:`About`,of:`Of`,act:`What is promised`,count:`How many times`,contexts:`Contexts`,amount:`Amount`,unit:`Unit`,item:`What`,bound:`Exact?`,counting:`What it counts`,title:`Office`,standing:`Standing`,start:`From`,end:`Until`,value:`Number`,what:`Of what`,rank:`Rank`,scope:`Among`,stance:`Stance`,portfolio:`Portfolio`,channel:`Where said`,asserted_by:`Says who`,cue:`Verb of saying`},tn={actors:`who`,speaker:`who`,speaker_text:`who`,giver:`who`,holder:`who`,recipients:`whom`,addressee:`whom`,receiver:`whom`,toward:`whom`,carrier:`whom`,date:`when`,start:`when`,end:`when`,place:`where`,status:`status`,standing:`status`,bound:`status`,counting:`status`,text:`words`,about:`words`,amount:`amount`,value:`amount`,unit:`amount`,count:`amount`,item:`amount`},nn={who:`who`,whom:`to whom`,what:`what`,when:`when`,where:`where`,status:`whether it happened`,words:`said words`,amount:`how much`},rn={direct:`in own words`,mixed:`partly in own words`,indirect:`in the report's words`},an={shipment:`one shipment`,"running-total":`total so far`,"period-total":`total of a period`,pledge:`pledge`,remainder:`what is left over`},on={office:`Office`,quantity:`How much`,term:`What it is called`,identity:`Who it was`,order:`Which was first`},sn=e=>on[e]||B(e),B=e=>en[e]||e.replaceAll(`_`,` `).replaceAll(`-`,` `),cn=e=>tn[e]||`what`,V=e=>String(e).replaceAll(`_`,` `).replaceAll(`-`,` `).toLowerCase(),ln=e=>Jt[e]||(e?V(e):``),un=e=>e.family===`event`?qt[e.type]||V(e.type||`event`):V(e.type||e.family),H=(e,t,n=`${t}s`)=>`${e.toLocaleString(`en`)} ${e===1?t:n}`,dn=`January February March April May June July August September October November December`.split(` `);function U(e){let t=/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(e||``);if(!t)return e||``;let[,n,r,i]=t;return[i&&String(Number(i)),r&&dn[Number(r)-1],n].filter(Boolean).join(` `)}function fn(e){if(!e)return``;let{start:t,end:n}=e;return t&&n&&t!==n?`${U(t)} – ${U(n)}`:t&&!n?`since ${U(t)}`:!t&&n?`until ${U(n)}`:U(t)}var pn=e=>/^[A-Z]{3}$/.test(e||``),mn=(e,t)=>e===1||!t||pn(t)||t.endsWith(`s`)?t:`${t}s`;function hn(e){let{amount:t,unit:n,item:r,bound:i}=e.details;if(typeof t!=`number`)return r||``;let a=_n(i)+t.toLocaleString(`en`),o=r===`money`&&pn(n)?``:r||``,s=mn(t,n);return!n||[n,s].some(e=>o.toLowerCase().endsWith(e.toLowerCase()))?`${a} ${o}`:o?pn(n)?`${a} ${n} (${o})`:`${a} ${s} of ${o}`:`${a} ${s}`}var gn={exact:`exactly`,about:`about`,over:`more than`,"at-least":`at least`,under:`less than`,"up-to":`up to`},_n=e=>e&&e!==`exact`?`${gn[e]||V(e)} `:``;function vn(e,t,n={maximumFractionDigits:2}){let[r,i]=t===`kilogram`&&e>=1e3?[e/1e3,`tonne`]:[e,t];return[r.toLocaleString(`en`,n),i===`None`?``:mn(r,i)].filter(Boolean).join(` `)}function yn(e){return e?[...new Set([e.facility,e.name].filter(Boolean))].join(`, `):``}function bn(e){return e==null||e===``?``:e===!0||e===!1?e?`yes`:`no`:typeof e==`number`?e.toLocaleString(`en`):Array.isArray(e)?e.map(bn).filter(Boolean).join(`, `):typeof e==`object`?`precision`in e?fn(e):`name`in e?yn(e):Object.values(e).map(bn).filter(Boolean).join(`, `):String(e)}function xn(e,t){if(t===`date`)return fn(e.date);if(t===`place`)return yn(e.place);if(t===`type`)return e.family===`event`?un(e):bn(e.details.type);if(t===`status`)return ln(e.status);if(t===`kind`)return rn[e.details.kind]||``;if(t===`contexts`)return(e.details.contexts||[]).map(V).join(`, `);if(t===`counting`)return an[e.details.counting]||bn(e.details.counting);let n=e.parties[t];if(n)return n.map(e=>e.name).join(`, `);let r=e.details[t];return bn(r===!1?null:r)}function Sn(e){let[t,n]=Qt[e.family];return[t,n].map(t=>t&&(e.parties[t]||[]).map(e=>e.name).join(`, `)).filter(Boolean).join(` → `)}var Cn={planned:`◇`,possible:`?`,denied:`✕`,requested:`?`,pledged:`◇`};function wn({status:e}){return e?k`<span class=${`status status-${Cn[e]?e:`actual`}`}>
    <span aria-hidden="true">${Cn[e]||`●`}</span> ${ln(e)}
  </span>`:null}function Tn({actors:e,isLink:t=!0}){return(e||[]).map((e,n)=>k`${n?`, `:``}${t?k`<a href=${jt(e.id)}>${e.name}</a>`:k`<span>${e.name}</span>`}`)}function En({finding:e,role:t}){let n=new Set((e.parties[t]||[]).map(e=>e.id)),r=(e.parties[`${t}-for`]||[]).filter(e=>!n.has(e.id));return r.length?k` <span class="quiet">(for <${Tn} actors=${r} />)</span>`:null}function Dn({finding:e}){let[t,n]=Qt[e.family],r=n&&(e.parties[n]||[]).length>0;return k`<span class="sides">
    ${(e.parties[t]||[]).length?k`<${Tn} actors=${e.parties[t]} /><${En} finding=${e} role=${t} />`:k`<span class="quiet">not said who</span>`}
    ${r&&k` <span aria-label="to">→</span> <${Tn} actors=${e.parties[n]} /><${En}
        finding=${e}
        role=${n}
      />`}
  </span>`}function On(e){if(e.family===`transfer`)return hn(e);if(e.family===`statement`){let t=e.details.text||``;return e.type===`direct`?`“${t}”`:`${e.type===`mixed`?`partly quoted`:`paraphrase`}: ${t}`}if(e.family===`position`)return`${V(e.type||``)}: ${e.details.about||``}`;if(e.family===`office`)return[e.type,e.details.of].filter(Boolean).join(`, `);if(e.family===`figure`)return`${bn(e.details.value)} ${e.details.what||``}`;if(e.family===`rank`)return`${e.type||``} ${e.details.of||``}`;let t=e.details.mode?` (${V(e.details.mode)})`:``;return un(e)+t}function kn({finding:e,isOpen:t,onOpen:n,children:r}){let i=e.quad?.includes(`conflict`)?`conflict`:e.quad?`cooperation`:`plain`;return k`<article class=${`entry entry-${e.status||`actual`} of-${e.family} ${t?`is-open`:``}`} id=${`e-${e.id}`}>
    <h3>
      <a
        class=${`what tone-${i}`}
        href=${R(e.id)}
        aria-current=${t?`true`:null}
        onClick=${n&&(t=>{t.metaKey||t.ctrlKey||t.shiftKey||t.button||(t.preventDefault(),t.stopPropagation(),n(e.id))})}
        >${On(e)}</a
      >
    </h3>
    <p class="line"><${Dn} finding=${e} /></p>
    <p class="facts">
      ${e.status&&k`<${wn} status=${e.status} />`}
      ${e.family===`statement`&&k`<span>${rn[e.type]||e.type}</span>`}
      ${e.place&&k`<span>${yn(e.place)}</span>`}
      ${!e.is_dated&&e.day&&k`<span>day not told; reported ${U(e.day)}</span>`}
      <span>${H(e.sources,`independent source`)}</span>
      ${e.conflicts>0&&k`<span class="warning">⚠ ${e.claims>1?`reports disagree`:`the report disagrees with itself`}</span>`}
      ${e.is_reviewed&&k`<span class="checked">✓ checked</span>`}
    </p>
    ${r}
  </article>`}var An=e=>e.is_dated&&e.date?.start&&e.date.start.length<10?e.date.start:e.day;function jn({values:e,render:t}){let n=[];for(let t of e){let e=An(t),r=n.at(-1);r&&r.day===e?r.values.push(t):n.push({day:e,values:[t]})}return n.map(e=>k`<section class="day" key=${e.day}>
      <h2>${e.day?U(e.day):`No day told`}</h2>
      ${e.values.map(t)}
    </section>`)}function Mn({source:e}){return k`<span class="quiet"><bdi>${e.publisher||`outlet not told`}</bdi>, ${U((e.published||``).slice(0,10))||`day not told`}</span>`}function Nn({source:e}){return k`<a href=${At(e.id)}><bdi>${e.title||e.name}</bdi></a> <${Mn} source=${e} />`}function W({title:e,hint:t,actions:n,children:r}){return N(()=>{document.title=`${e} · Dragoman`},[e]),k`<div class="page">
    <header class="page-head">
      <div>
        <h1>${e}</h1>
        ${t&&k`<p class="hint">${t}</p>`}
      </div>
      ${n}
    </header>
    ${r}
  </div>`}function G({state:e,title:t,children:n}){return e.error&&t?k`<${W} title=${t}>
      <p class="problem" role="alert">${e.error.message}</p>
      <p>The link may be of another ledger, or what it led to was joined with another thing or called wrong since. <a href="/timeline">Timeline</a> · <a href="/actors">Actors</a> · <a href="/history">History</a></p>
    <//>`:e.error?k`<p class="problem" role="alert">${e.error.message}</p>`:e.value?k`<div aria-busy=${e.isLoading?`true`:null}>${n(e.value)}</div>`:k`<p class="quiet" role="status">Loading …</p>`}function K({children:e}){let{value:t}=z(`/overview`);return k`<div class="empty" role="status">
    ${t&&!t.reports&&I.value.path!==`/add`?k`<p>This ledger holds no report yet.</p><p><a class="main-button" href="/add">Add reports</a></p>`:e}
  </div>`}function Pn({listing:e,limit:t}){let n=Number(I.value.query.get(`offset`)||0);if(e.total<=t&&!n)return null;let r=Math.min(n+e.values.length,e.total);return k`<nav class="pager" aria-label="Pages of this list">
    ${n>0&&k`<a rel="prev" href=${L({offset:Math.max(0,n-t)||``})}>← Earlier page</a>`}
    <span>${(n+1).toLocaleString(`en`)}–${r.toLocaleString(`en`)} of ${e.total.toLocaleString(`en`)}</span>
    ${e.next_offset!==null&&k`<a rel="next" href=${L({offset:e.next_offset})}>Next page →</a>`}
  </nav>`}var Fn={csv:`CSV table`,json:`JSON`,geojson:`GeoJSON, for maps`,ics:`Calendar (ICS)`,md:`Brief with footnotes (Markdown)`,html:`Brief to print`};function q({view:e,formats:t=[`csv`,`json`,`md`,`html`],query:n={}}){let r=new URLSearchParams;for(let[e,t]of Object.entries(n))for(let n of Array.isArray(t)?t:[t])n&&r.append(e,n);let i=r.toString();return k`<details class="menu">
    <summary>Download</summary>
    <ul>
      ${t.map(t=>k`<li>
          <a
            href=${`/api/download/${e}.${t}${i?`?${i}`:``}`}
            download=${t===`html`?null:``}
            target=${t===`html`?`_blank`:null}
            >${Fn[t]}</a
          >
        </li>`)}
    </ul>
  </details>`}function J({label:e,children:t,hint:n}){return k`<label class="field"><span>${e}</span>${t}${n&&k`<small>${n}</small>`}</label>`}function Y({label:e,name:t,value:n,onTake:r,placeholder:i=`Any`,hint:a}){let o=Fe(),[s,c]=M(n||``);N(()=>c(n||``),[n]);let l=z(s.length>1&&s!==n?`/actors?limit=8&name=${encodeURIComponent(s)}`:null),u=()=>s!==(n||``)&&r(s.trim());return k`<${J} label=${e} hint=${a}>
    <input
      name=${t}
      value=${s}
      list=${o}
      autocomplete="off"
      spellcheck="false"
      placeholder=${i}
      onInput=${e=>c(e.currentTarget.value)}
      onBlur=${u}
      onKeyDown=${e=>e.key===`Enter`&&u()}
    />
    <datalist id=${o}>
      ${(l.value?.values||[]).map(e=>k`<option value=${e.actor.name}>${H(e.records,`record`)}</option>`)}
    </datalist>
  <//>`}function X({label:e,name:t,value:n,onTake:r,type:i=`text`,placeholder:a=``,hint:o}){let[s,c]=M(n||``);N(()=>c(n||``),[n]);let l=()=>s!==(n||``)&&r(s.trim());return k`<${J} label=${e} hint=${o}>
    <input
      name=${t}
      type=${i}
      value=${s}
      placeholder=${a}
      onInput=${e=>c(e.currentTarget.value)}
      onBlur=${l}
      onKeyDown=${e=>e.key===`Enter`&&l()}
    />
  <//>`}function In({label:e,name:t,value:n,options:r,onTake:i}){return k`<${J} label=${e}>
    <select name=${t} value=${n||``} onChange=${e=>i(e.currentTarget.value)}>
      ${r.map(([e,t])=>k`<option value=${e} selected=${e===(n||``)}>${t}</option>`)}
    </select>
  <//>`}var Z=e=>Ot(L({offset:``,open:``,...e}),{keepFocus:!0});function Ln({title:e,onClose:t,children:n}){let r=Ne(null),i=Fe();return N(()=>{let e=r.current;return e.showModal(),()=>e.open&&e.close()},[]),k`<dialog ref=${r} aria-labelledby=${i} onClose=${t} onClick=${e=>e.target===r.current&&t()}>
    <div class="dialog-head">
      <h2 id=${i}>${e}</h2>
      <button type="button" class="quiet-button" onClick=${t}>Close</button>
    </div>
    ${n}
  </dialog>`}var Rn=`dragoman-person`,Q=it(localStorage.getItem(Rn)||``),zn=it(``);function Bn(e){Q.value=e.trim(),localStorage.setItem(Rn,Q.value)}var Vn=0;function Hn(e){zn.value=e,clearTimeout(Vn),Vn=setTimeout(()=>{zn.value=``},6e3)}function Un(){return k`<${J} label="Your name, kept with each correction">
    <input name="by" value=${Q.value} required autocomplete="name" onInput=${e=>Bn(e.currentTarget.value)} />
  <//>`}function Wn(){let[e,t]=M(!Q.value);if(!e)return k`<p class="quiet">You are <bdi>${Q.value}</bdi>. <button type="button" class="quiet-button" onClick=${()=>t(!0)}>Somebody else?</button></p>`;let n=()=>t(!Q.value);return k`<div class="narrow" onFocusOut=${n} onKeyDown=${e=>{e.key===`Enter`&&Q.value&&(n(),document.querySelector(`main`).focus({preventScroll:!0}))}}><p>Say who you are before you judge, then press Enter.</p><${Un} /></div>`}function Gn(){return k`<div class="told" role="status" aria-live="polite">${zn.value&&k`<p>${zn.value}</p>`}</div>`}var Kn=`dragoman-theme`,qn=[`auto`,`light`,`dark`],Jn=it(qn.includes(localStorage.getItem(Kn))?localStorage.getItem(Kn):`auto`);mt(()=>{document.documentElement.dataset.theme=Jn.value,localStorage.setItem(Kn,Jn.value)});function Yn(){Jn.value=qn[(qn.indexOf(Jn.value)+1)%qn.length]}var Xn=[`since`,`until`,`type`,`quad`,`status`,`place`,`source`,`text`,`min_sources`,`all`],Zn=Object.entries(qt).filter(([e])=>e!==`YIELD`),Qn=[[``,`Happened or denied`],[`all`,`All, also planned and possible`],[`actual`,`Happened`],[`planned`,`Planned`],[`possible`,`Possible`],[`denied`,`Denied`]];function $n(){let{query:e}=I.value,t={actor:e.getAll(`actor`)};for(let n of Xn){let r=e.get(n);r&&(t[n]=r)}return t}function $(e,t={}){let n=new URLSearchParams;for(let[r,i]of Object.entries({...e,...t}))for(let e of Array.isArray(i)?i:[i])e!==``&&e!=null&&n.append(r,e);return n.toString()}function er({view:e,hasActors:t=!0}){let n=z(`/overview`),[r=``,i=``]=e.actor,a=e=>Z({actor:e.filter(Boolean)}),o=e.all?`all`:e.status,s=Object.keys(e).length>1||e.actor.length>0;return k`<form class="filters" aria-label="Which events" onSubmit=${e=>e.preventDefault()}>
    ${t&&k`<${Y} label="Actor" name="one" value=${r} onTake=${e=>a([e,i])} />
      <${Y} label="and actor" name="other" value=${i} onTake=${e=>a([r,e])} />`}
    <${X} label="From" name="since" value=${e.since} placeholder="2024 or 2024-11-05" onTake=${e=>Z({since:e})} />
    <${X} label="Until" name="until" value=${e.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    <${In}
      label="What"
      name="type"
      value=${e.type||(e.quad?`quad:${e.quad}`:``)}
      options=${[[``,`Everything`],...Yt.map(e=>[`quad:${e}`,`All ${e}`]),...Zn]}
      onTake=${e=>Z(e.startsWith(`quad:`)?{quad:e.slice(5),type:``}:{type:e,quad:``})}
    />
    <${In} label="Did it happen?" name="status" value=${o} options=${Qn}
      onTake=${e=>Z(e===`all`?{all:`true`,status:``}:{all:``,status:e})} />
    <${X} label="Place" name="place" value=${e.place} placeholder="Any" onTake=${e=>Z({place:e})} />
    <${In} label="Source" name="source" value=${e.source}
      options=${[[``,`Any`],...(n.value?.publishers||[]).map(e=>[e,e])]}
      onTake=${e=>Z({source:e})} />
    <${X} label="Words in the report" name="text" value=${e.text} placeholder="Any" onTake=${e=>Z({text:e})} />
    <${In} label="Sources" name="min_sources" value=${e.min_sources}
      options=${[[``,`1 or more`],[`2`,`2 or more`],[`3`,`3 or more`],[`5`,`5 or more`]]}
      onTake=${e=>Z({min_sources:e})} />
    ${s&&k`<a class="clear" href=${I.value.path}>Clear all</a>`}
  </form>`}var tr=`recognises does-not-recognise supports opposes committed willing unwilling hopes concerned demands`.split(` `),nr=`press-briefing social-media written-statement interview speech report unspecified`.split(` `),rr=(e,t=Object.keys(e))=>t.map(t=>[t,e[t]]),ir={"event type":rr(qt,`AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT`.split(` `)),"event status":rr(Jt,[`actual`,`planned`,`possible`,`denied`]),"transfer status":rr(Jt,[`delivered`,`sent`,`pledged`,`planned`,`requested`]),"statement kind":rr(rn),"transfer counting":rr(an),"transfer bound":rr(gn),"figure bound":rr(gn),"position stance":tr.map(e=>[e,e.replaceAll(`-`,` `)]),"statement channel":nr.map(e=>[e,e.replaceAll(`-`,` `)]),"office standing":[`current`,`acting`,`interim`,`former`,`designate`,`de facto`].map(e=>[e,e])},ar={date:`A day, month or year: 2024-11-05, 2024-11; a stretch: 2024-11-04/2024-11-05. Empty: not known.`,start:`2024-11-05, 2024-11 or 2024`,end:`2024-11-05, 2024-11 or 2024`,place:`A town, province or state: Kabul, or Tripoli, LBN`,actors:`Names, with ; between them`,recipients:`Names, with ; between them`,text:`As it stands in the report, word for word`},or={right:`This is right`,wrong:`This is wrong`,field:`Correct a field`,same:`These are one thing`,different:`These are two things`};function sr(e,t){if(t===`date`){let{start:t,end:n}=e.date||{};return[...new Set([t,n].filter(Boolean))].join(`/`)}if(e.parties[t])return e.parties[t].map(e=>e.name).join(`; `);let n=e.details[t];return[`type`,`status`,`kind`,`counting`,`standing`].includes(t)?n??e[t]??``:Array.isArray(n)?n.join(`; `):n==null||typeof n==`object`?xn(e,t):String(n)}var cr=e=>/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(e),lr=e=>cr(e)?e.split(`/`).map(U).join(` – `):e;function ur({tellings:e,conflicts:t},n){let r=new Map,i=(e,t)=>e&&!r.has(String(e))&&r.set(String(e),t);for(let t of e)n in t.apart&&i([t.apart[n]].flat().join(`; `),t.source.publisher||t.source.name);for(let e of t.filter(e=>e.kind===n))for(let t of e.sides)cr(t.resolved||t.value)&&i(t.resolved||t.value,t.source?.publisher||t.quote||``);return[...r].slice(0,6)}function dr({verdict:e,field:t,seen:n,other:r,onClose:i,onDone:a}){let{finding:o}=n.sheet,s=$t[o.family].filter(e=>e!==`act`&&e!==`count`),[c,l]=M(t&&s.includes(t)?t:o.family===`event`?`date`:s[0]),[u,d]=M(sr(o,c)),[f,p]=M(``),[m,h]=M(null),[g,_]=M(!1),v=ir[`${o.family} ${c}`],y=e===`field`?ur(n.sheet,c).filter(([e])=>e!==sr(o,c)):[],b=async(t,s=!1)=>{if(t.preventDefault(),Q.value){_(!0);try{await Rt(`/corrections`,{verdict:e,target:o.id,by:Q.value,other:r||null,field:e===`field`?c:null,value:e===`field`?u:null,why:f||null,expected:s?null:n.last}),Hn(e===`field`?`${B(c)} corrected. History has it, and undoes it.`:`Kept. History has it, and undoes it.`),zt(),i(),a?.()}catch(e){h(e),_(!1)}}};return k`<${Ln} title=${or[e]} onClose=${i}>
    <form onSubmit=${b} class="form">
      ${e===`field`&&k`<${J} label="Field">
          <select name="field" value=${c} onChange=${e=>{l(e.currentTarget.value),d(sr(o,e.currentTarget.value))}}>
            ${s.map(e=>k`<option value=${e} selected=${e===c}>${B(e)}</option>`)}
          </select>
        <//>
        <p class="quiet">Held now: ${xn(o,c)||`not known`}</p>
        ${y.length>0&&k`<p class="offers">Told otherwise: ${y.map(([e,t])=>k`<button type="button" class="quiet-button" aria-pressed=${e===u?`true`:`false`} onClick=${()=>d(e)}>${lr(e)} <span class="quiet"><bdi>${t}</bdi></span></button>`)}</p>`}
        <${J} label="What is it really?" hint=${ar[c]}>
          ${v?k`<select name="value" value=${u} autofocus onChange=${e=>d(e.currentTarget.value)}>
                ${v.map(([e,t])=>k`<option value=${e} selected=${e===u}>${t}</option>`)}
              </select>`:k`<input name="value" value=${u} autofocus onInput=${e=>d(e.currentTarget.value)} />`}
        <//>`}
      ${e===`wrong`&&k`<p>The ledger will no longer hold it. What the report says stays, and you can undo this.</p>`}
      <${J} label="Why (helps the next reader)">
        <input name="why" value=${f} autofocus=${e!==`field`} onInput=${e=>p(e.currentTarget.value)} />
      <//>
      <${Un} />
      ${m&&k`<p class="problem" role="alert">${m.message}</p>`}
      <p class="buttons">
        ${m?.status===409?k`<button type="button" class="main-button" onClick=${e=>b(e,!0)}>Keep mine all the same</button>
              <button type="button" onClick=${()=>{zt(),i()}}>See the other’s</button>`:k`<button type="submit" class="main-button" disabled=${g}>${g?`Saving …`:`Save`} <kbd>Enter</kbd></button>
              <button type="button" onClick=${i}>Cancel <kbd>Esc</kbd></button>`}
      </p>
    </form>
  <//>`}var fr=14;function pr(e,t){return new Date(Date.parse(e)+t*864e5).toISOString().slice(0,10)}async function mr(e,t,[n,...r],i){await Rt(`/corrections`,{verdict:e,target:t,other:n,others:r,by:Q.value,why:i||null}),zt()}function hr({telling:e,tellings:t,onClose:n}){let[r,i]=M(``),[a,o]=M(``),s=t.filter(t=>t.id!==e.id);return k`<${Ln} title="Another thing" onClose=${n}>
    <form class="form" onSubmit=${async t=>{t.preventDefault();try{await mr(`different`,e.id,s.map(e=>e.id),r),Hn(`Kept apart. History has it, and undoes it.`),n()}catch(e){o(e.message)}}}>
      <p>${e.source.publisher||e.source.name} tells of something else than ${s.length>6?H(s.length,`other report`):s.map(e=>e.source.publisher||e.source.name).join(`, `)}.</p>
      <${J} label="Why (helps the next reader)"><input name="why" value=${r} autofocus onInput=${e=>i(e.currentTarget.value)} /><//>
      <${Un} />
      ${a&&k`<p class="problem" role="alert">${a}</p>`}
      <p class="buttons"><button type="submit" class="main-button">Keep apart</button></p>
    </form>
  <//>`}function gr(e){let t={ArrowDown:`nextElementSibling`,ArrowUp:`previousElementSibling`}[e.key],n=t&&e.target.closest(`li`)?.[t]?.querySelector(`button`);n&&(e.preventDefault(),n.focus())}var _r=e=>Q.value&&e?.focus();function vr({finding:e,onClose:t}){let[n,r]=M(``),[i]=Qt[e.family],a=e.parties[i]?.[0]?.id,o=e.day?{since:pr(e.day,-14),until:pr(e.day,fr)}:{},s=(z(e.family===`event`?`/timeline?${$({actor:a,all:`true`,limit:40,...o})}`:`/records?${$({family:e.family,actor:a,limit:40})}`).value?.values||[]).filter(t=>t.id!==e.id),c=async n=>{try{await mr(`same`,e.id,[n.id]),Hn(`Joined. History has it, and undoes it.`),t()}catch(e){r(e.message)}};return k`<${Ln} title="The same as …" onClose=${t}>
    <${Un} />
    ${n&&k`<p class="problem" role="alert">${n}</p>`}
    ${s.length?k`<p class="quiet">↑ ↓ choose, Enter joins.</p><ul class="choices" onKeyDown=${gr}>${s.map((e,t)=>k`<li key=${e.id}>
            <button type="button" ref=${t?null:_r} disabled=${!Q.value} onClick=${()=>c(e)}>
              <strong>${On(e)}</strong> ${Sn(e)}
              <span class="quiet">${[e.is_dated?fn(e.date):`reported ${U(e.day)}`,yn(e.place)].filter(Boolean).join(`, `)}</span>
            </button>
          </li>`)}</ul>`:k`<${K}><p>Nothing else of these days and of this actor.</p><//>`}
  <//>`}var yr={right:`called right`,wrong:`called wrong`,same:`called the same as another`,different:`called different from another`,"part-of":`called a part of another`,field:`corrected`,add:`added`,undo:`taken back`};function br(e){try{return bn(JSON.parse(e??`null`))||`not known`}catch{return e}}var xr=6e4;function Sr(e){let t=[],n=e=>JSON.stringify([e.by,e.verdict,e.why,e.record,e.is_undone]);for(let r of e){let e=t.at(-1);e&&r.verdict!==`field`&&n(e)===n(r)&&Math.abs(Date.parse(e.when)-Date.parse(r.when))<xr?e.keys.push(r.key):t.push({...r,keys:[r.key]})}return t}async function Cr([e,...t]){await Rt(`/corrections/${encodeURIComponent(e)}/undo`,{by:Q.value,others:t}),Hn(`Taken back.`),zt()}function wr({change:e,isLinked:t=!0}){let[n,r]=M(``);return k`<li class=${e.is_undone?`is-undone`:``}>
    <p>
      <strong>${e.by}</strong> · <time datetime=${e.when}>${e.when.replace(`T`,` `).slice(0,16)}</time> · ${Xt[e.family]||e.family} ${yr[e.verdict]||e.verdict}${e.field&&k`: ${B(e.field)}`}
      ${e.keys.length>1&&k` <span class="quiet">(${e.keys.length} reports)</span>`}
      ${e.is_undone&&k` <span class="quiet">(taken back)</span>`}
    </p>
    ${e.verdict===`field`&&k`<p><del>${br(e.before)}</del> → <ins>${br(e.after)}</ins></p>`}
    ${e.why&&k`<p class="quiet">Why: ${e.why}</p>`}
    <p class="facts">
      <q>${e.about}</q>
      ${t&&e.record&&k`<a href=${R(e.record)}>Open</a>`}
      ${!e.is_undone&&e.verdict!==`undo`&&k`<button type="button" onClick=${()=>Cr(e.keys).catch(e=>r(e.message))} disabled=${!Q.value}>Undo</button>`}
    </p>
    ${n&&k`<p class="problem" role="alert">${n}</p>`}
  </li>`}function Tr({record:e,remarks:t}){let n=z(`/corrections?record=${encodeURIComponent(e)}`),r=new Map;for(let e of t.filter(e=>!e.when)){let t=`${e.verdict.toLowerCase().replace(`_`,` `)} · ${e.why}`;r.set(t,(r.get(t)||0)+1)}let i=n.value?.values||[];return!i.length&&!r.size?null:k`<section>
    <h3>History</h3>
    ${i.length>0&&k`<${Wn} />`}
    <ul class="changes">
      ${Sr(i).map(e=>k`<${wr} key=${e.key} change=${e} isLinked=${!1} />`)}
    </ul>
    ${r.size>0&&k`<details><summary>Why the engine compared it with others (${r.size})</summary>
      <ul class="changes">${[...r].map(([e,t])=>k`<li class="quiet"><p>${e}${t>1&&` (${t} times)`}</p></li>`)}</ul>
    </details>`}
  </section>`}function Er(e,t){let n=Array.from(e),r=new Set([0,n.length]);for(let e of t)r.add(Math.min(e.start,n.length)),r.add(Math.min(e.end,n.length));let i=[...r].sort((e,t)=>e-t);return i.slice(0,-1).map((e,r)=>{let a=i[r+1];return{start:e,end:a,words:n.slice(e,a).join(``),marks:t.filter(t=>t.start<a&&e<t.end)}})}function Dr({text:e,marks:t,lit:n,onPick:r,label:i}){let a=new Set;return k`<div class="text" tabindex="0" role="region" aria-label=${i}>
    ${Er(e,t).map(e=>{if(!e.marks.length)return e.words;let t=[...new Set(e.marks.map(e=>e.field))],i=t.includes(n)?n:t[0],o=!a.has(i)&&e.marks.some(t=>t.field===i&&t.end===e.end);o&&a.add(i);let s=t.map(B).join(`; `);return k`<mark
        class=${`role-${cn(i)} ${t.includes(n)?`is-lit`:``} ${r?`is-pickable`:``}`}
        data-field=${t.join(` `)}
        title=${s}
        onClick=${r&&(()=>r(e.marks[0]))}
        >${e.words}${o&&k`<span class="mark-name" aria-hidden="true">${B(i)}</span>`}</mark
      >`})}
  </div>`}function Or(e,t,n){let r=e?.querySelector(`mark[data-field~="${CSS.escape(t)}"]`);if(!r)return;let i=r.closest(`.text`);i.scrollTop=r.offsetTop-i.clientHeight/3,n&&r.scrollIntoView({block:`nearest`})}var kr=140;function Ar({text:e,quotes:t,label:n}){let r=Array.from(e);if(!t.length)return null;let i=Math.min(...t.map(e=>e.start)),a=Math.min(Math.max(...t.map(e=>e.end)),i+700),o=r.slice(Math.max(0,i-kr),i).join(``),s=r.slice(a,a+kr).join(``),c=o.slice(Math.max(o.lastIndexOf(`. `)+1,o.lastIndexOf(`
`)+1)).trimStart(),l=s.slice(0,(/[.!?](\s|$)|\n/.exec(s)?.index??s.length-1)+1),u=i-Array.from(c).length,d=c+r.slice(i,a).join(``)+l,f=t.map(e=>({...e,start:Math.max(0,e.start-u),end:Math.max(0,e.end-u)}));return k`<${Dr} text=${d.trimEnd()} marks=${f} label=${n} />`}function jr({id:e,onClose:t,isPage:n=!1,isJudged:r=!1}){return k`<${G} state=${z(`/records/${encodeURIComponent(e)}`)} title=${n&&`This record is not here`}>
    ${e=>k`<${Mr} key=${e.sheet.finding.id} seen=${e} onClose=${t} isPage=${n} isJudged=${r} />`}
  <//>`}function Mr({seen:e,onClose:t,isPage:n,isJudged:r}){let{finding:i,tellings:a,conflicts:o,remarks:s}=e.sheet,[c,l]=M(Math.max(0,a.findIndex(e=>e.is_lead))),[u,d]=M(null),[f,p]=M(null),[m,h]=M(``),g=Ne(null),_=a[c],v=$t[i.family].filter(e=>xn(i,e)||a.some(t=>e in t.apart||t.quotes.some(t=>t.field===e))),y=e=>{let t=Fr(_,e)?c:a.findIndex(t=>Fr(t,e));t<0||(l(t),d(Pr(a[t],e)))},b=e=>l((c+e+a.length)%a.length);return Kt([...v.slice(0,9).map((e,t)=>[String(t+1),`show the words of “${B(e)}”`,()=>y(e)]),a.length>1&&[`n`,`next report of the same thing`,()=>b(1)],a.length>1&&[`p`,`report before`,()=>b(-1)],!r&&[`e`,`correct a field`,()=>p({verdict:`field`,field:u?Ir(i,u):null})],!r&&[`a`,`this is right`,()=>p({verdict:`right`})],!r&&[`x`,`this is wrong`,()=>p({verdict:`wrong`})],[`s`,`the same as another: join them`,()=>h(`join`)],a.length>1&&[`d`,`the report shown tells of another thing: split it off`,()=>h(`split`)],t&&[`Escape`,`close what is open`,t]]),k`<div class="proof" ref=${g}>
    <${Lr} finding=${i} onClose=${t} isPage=${n} />
    <div class="actions" role="group" aria-label="Judge this">
      ${!r&&k`<button type="button" onClick=${()=>p({verdict:`right`})}>✓ Right <kbd>a</kbd></button>
        <button type="button" onClick=${()=>p({verdict:`wrong`})}>✕ Wrong <kbd>x</kbd></button>
        <button type="button" onClick=${()=>p({verdict:`field`,field:null})}>✎ Correct a field <kbd>e</kbd></button>`}
      <button type="button" onClick=${()=>h(`join`)}>Same as … <kbd>s</kbd></button>
      ${a.length>1&&k`<button type="button" onClick=${()=>h(`split`)}>Split this report off <kbd>d</kbd></button>`}
      ${!r&&k`<${q} view=${`record/${encodeURIComponent(i.id)}/as`} formats=${[`md`,`html`,`json`]} />`}
    </div>
    <div class="proof-columns">
      <section aria-label="What is held">
        <${Rr} finding=${i} fields=${v} tellings=${a} lit=${u} onLight=${y}
          onCorrect=${e=>p({verdict:`field`,field:e})} />
        <${Jr} conflicts=${o} />
        <${Tr} record=${i.id} remarks=${s} />
      </section>
      <section aria-label="The report's words">
        ${a.length>1&&k`<${Hr} tellings=${a} chosen=${c} onChoose=${l} />`}
        <${Wr} telling=${_} lit=${u} root=${g} />
      </section>
    </div>
    ${a.length>1&&k`<${Kr} finding=${i} fields=${v} tellings=${a} chosen=${c} onChoose=${l} />`}
    ${m===`join`&&k`<${vr} finding=${i} onClose=${()=>h(``)} />`}
    ${m===`split`&&k`<${hr} telling=${_} tellings=${a} onClose=${()=>h(``)} />`}
    ${f&&k`<${dr} ...${f} seen=${e} fields=${v} onClose=${()=>p(null)} />`}
  </div>`}var Nr={type:[`trigger`],mode:[`trigger`],kind:[`text`],act:[`trigger`],title:[`title`]},Pr=(e,t)=>[t,...Nr[t]||[]].find(t=>e.quotes.some(e=>e.field===t))||null,Fr=(e,t)=>Pr(e,t)!==null,Ir=(e,t)=>t===`trigger`?`type`:t;function Lr({finding:e,onClose:t,isPage:n}){let r=n?`h1`:`h2`;return k`<header class="proof-head">
    <div>
      <p class="kicker">
        ${Xt[e.family]} <${wn} status=${e.status} />
        ${e.is_reviewed&&k`<span class="checked">✓ checked</span>`}
      </p>
      <${r} class=${`status-line-${e.status||`actual`}`}>${On(e)}<//>
      <p><${Dn} finding=${e} /></p>
      <p class="facts">
        <span>${e.is_dated?fn(e.date):e.day?`day not told; reported ${U(e.day)}`:`day not told`}</span>
        <span>${H(e.sources,`independent source`)}</span>
        <span>confidence ${Math.round(e.confidence*100)} %</span>
      </p>
    </div>
    <div class="head-buttons">
      ${!n&&k`<a href=${R(e.id)}>Open as a page</a>`}
      ${t&&k`<button type="button" class="quiet-button" onClick=${t}>Close <kbd>Esc</kbd></button>`}
    </div>
  </header>`}function Rr({finding:e,fields:t,tellings:n,lit:r,onLight:i,onCorrect:a}){return k`<table class="fields">
    <caption>
      What is held. Press a field to see the words it rests on.
    </caption>
    <tbody>
      ${t.map((t,o)=>{let s=n.map(e=>Pr(e,t)).filter(Boolean),c=n.filter(e=>t in e.apart);return k`<tr class=${s.includes(r)?`is-lit`:``}>
          <th scope="row">
            ${s.length?k`<button type="button" class=${`field-button role-${cn(s[0])}`} onClick=${()=>i(t)}>
                  ${B(t)} ${o<9&&k`<kbd>${o+1}</kbd>`}
                </button>`:k`<span class="field-name">${B(t)}</span>`}
          </th>
          <td>
            ${xn(e,t)||k`<span class="quiet">not known</span>`}
            ${t===`date`&&e.date&&e.date.how!==`stated`&&k` <span class="quiet">(${e.date.how})</span>`}
            ${c.length>0&&k` <span class="warning">≠ ${H(c.length,`report`)} ${c.length===1?`says`:`say`} otherwise</span>`}
          </td>
          <td>
            <button type="button" class="quiet-button" aria-label=${`Correct: ${B(t)}`} onClick=${()=>a(t)}>✎</button>
          </td>
        </tr>`})}
    </tbody>
  </table>`}var zr=8,Br=e=>e.source.publisher||e.source.name,Vr=e=>Object.keys(e.apart).length>0;function Hr({tellings:e,chosen:t,onChoose:n}){return e.length>zr?k`<div class="tabs">
      <button type="button" onClick=${()=>n((t-1+e.length)%e.length)}>← <kbd>p</kbd></button>
      <label class="field grow"><span>Report ${t+1} of ${e.length}; ≠ says something otherwise</span>
        <select value=${t} onChange=${e=>n(Number(e.currentTarget.value))}>
          ${e.map((e,n)=>k`<option value=${n} selected=${n===t}>${Vr(e)?`≠ `:``}${Br(e)}</option>`)}
        </select>
      </label>
      <button type="button" onClick=${()=>n((t+1)%e.length)}>→ <kbd>n</kbd></button>
    </div>`:k`<div class="tabs" role="group" aria-label="Reports of the same thing">
    ${e.map((e,r)=>k`<button type="button" aria-pressed=${r===t?`true`:`false`} onClick=${()=>n(r)}>
        <bdi>${Br(e)}</bdi>${Vr(e)&&k` <span aria-label="says otherwise somewhere">≠</span>`}
      </button>`)}
  </div>`}var Ur={outlet:`the report itself`,anonymous:`somebody unnamed`};function Wr({telling:e,lit:t,root:n}){let r=z(`/documents/${encodeURIComponent(e.source.id)}`),i=e.quotes,a=i[0]?.field;return N(()=>{r.value&&!r.isLoading&&Or(n.current,t||a,!!t)},[r.value,t,e.id]),k`<${G} state=${r}>
    ${n=>k`
      <p class="source-line">
        <${Nn} source=${n.source} />
        <span class="quiet"> · says ${e.asserted_by.map(e=>Ur[e]||e).join(`, `)} · </span>
        <a href=${`${At(n.source.id)}?add=true`}>add what was missed in it</a>
      </p>
      <${Dr} text=${n.text} marks=${n.source.id===e.source.id?i:[]} lit=${t} label="Text of the report" />
    `}
  <//>`}var Gr=12;function Kr({finding:e,fields:t,tellings:n,chosen:r,onChoose:i}){let[a,o]=M(!1),s=t.filter(e=>n.some(t=>e in t.apart||Fr(t,e))),c=n.map((e,t)=>[e,t]).sort(([e],[t])=>Vr(t)-Vr(e)),l=a?c:c.slice(0,Gr);return k`<section class="beside">
    <h2>Report by report</h2>
    <p class="quiet">≠ what a report says otherwise than what is held.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="What each report says of each field">
      <table>
        <thead>
          <tr><th scope="col">Report</th>${s.map(e=>k`<th scope="col">${B(e)}</th>`)}</tr>
        </thead>
        <tbody>
          ${l.map(([t,n])=>k`<tr key=${t.id}>
              <th scope="row">
                <button type="button" class="quiet-button" aria-pressed=${n===r?`true`:`false`} onClick=${()=>i(n)}><bdi>${Br(t)}</bdi></button>
                ${t.is_lead&&k`<span class="quiet"> (fullest)</span>`}
              </th>
              ${s.map(n=>n in t.apart?k`<td class="differs">≠ ${qr(t.apart[n])}</td>`:Fr(t,n)?k`<td>${xn(e,n)}</td>`:k`<td class="quiet">not told</td>`)}
            </tr>`)}
        </tbody>
      </table>
    </div>
    ${c.length>l.length&&k`<p><button type="button" onClick=${()=>o(!0)}>All ${c.length} reports</button></p>`}
  </section>`}var qr=e=>Qr(String(e))?$r(String(e)):bn(e);function Jr({conflicts:e}){return e.length?k`<section class="conflicts">
    <h3><span aria-hidden="true">⚠</span> What does not agree</h3>
    ${e.map(e=>k`<${Yr} conflict=${e} />`)}
  </section>`:null}function Yr({conflict:e}){let t=new Map;for(let n of e.sides)t.set(n.value,[...t.get(n.value)||[],n]);return k`<div class="conflict">
    <p><strong>${sn(e.kind)}</strong> · ${e.why}</p>
    <ul>
      ${[...t].map(([e,t])=>k`<li>
          <${ei} value=${e} resolved=${t[0].resolved} />
          <${Zr} sides=${t.filter(e=>e.source)} />
        </li>`)}
    </ul>
  </div>`}var Xr=6;function Zr({sides:e}){let t=(e,t)=>k`${t?`, `:` `}<a href=${`${At(e.source.id)}${e.quote?`?find=${encodeURIComponent(e.quote)}`:``}`}><bdi>${e.source.publisher||e.source.name}</bdi></a>`;return k`${e.slice(0,Xr).map(t)}
    ${e.length>Xr&&k`<details><summary>and ${e.length-Xr} more</summary>${e.slice(Xr).map(t)}</details>`}`}var Qr=e=>/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(e),$r=e=>e.split(`/`).map(U).join(` – `);function ei({value:e,resolved:t}){let n=t&&t!==e?k` <span class="quiet">= ${$r(t)}</span>`:null;return Qr(e)?k`<strong>${$r(e)}</strong>${n}`:k`<q>${e}</q>${n}`}var ti=50,ni=`(max-width: 60rem)`,ri=e=>Ot(L({open:e}),{keepFocus:!0});function ii(){let e=$n(),{query:t}=I.value,n=t.get(`newest`)!==`false`,r=t.get(`open`),i=z(`/timeline?${$(e,{limit:ti,offset:t.get(`offset`)||0,newest:n})}`),a=i.value?.values||[],o=Ne(null);N(()=>{r&&matchMedia(ni).matches&&o.current?.scrollIntoView()},[r]);let s=e=>{let t=a.findIndex(e=>e.id===r),n=a[t<0?0:Math.min(Math.max(t+e,0),a.length-1)];n&&(ri(n.id),document.getElementById(`e-${n.id}`)?.scrollIntoView({block:`nearest`}))};Kt([[`j`,`next event`,()=>s(1)],[`k`,`event before`,()=>s(-1)],i.value?.next_offset&&[`]`,`next page`,()=>Ot(L({offset:i.value.next_offset,open:``}))]]);let c=e.actor.length?e.actor.join(` and `):`Timeline`;return k`<${W}
    title=${e.actor.length?`Timeline: ${c}`:c}
    hint=${k`Everything that reports tell of, by day. Press an event to see the words it rests on. <${si} actors=${i.value?.meant||[]} />`}
    actions=${k`<${q} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${e} />`}
  >
    ${!e.actor.length&&k`<${ci} />`}
    <${er} view=${e} />
    <div class=${r?`split`:``}>
      <div class="list">
        <${G} state=${i}>${e=>k`<${ai} listing=${e} opened=${r} isNewest=${n} />`}<//>
      </div>
      ${r&&k`<aside class="side" ref=${o} aria-label="The event and its proof"><${jr} id=${r} onClose=${()=>ri(``)} /></aside>`}
    </div>
  <//>`}function ai({listing:e,opened:t,isNewest:n}){return e.total?k`
    <p class="summary" role="status">
      ${H(e.total,`event`)}${e.left_out>0&&k` · <a href=${L({all:`true`,offset:``})}>${H(e.left_out,`planned or possible one`)} left out</a>`}${` · `}<a href=${L({newest:n?`false`:``,offset:``})}>${n?`oldest first`:`newest first`}</a>
    </p>
    <p class="legend" aria-label="What the marks mean">
      ${[`actual`,`planned`,`possible`,`denied`].map(e=>k`<${wn} status=${e} />`)}
      <span><span class="swatch bar-cooperation"></span> cooperation <span class="swatch bar-conflict"></span> conflict</span>
    </p>
    <${jn}
      values=${e.values}
      render=${e=>k`<${kn} key=${e.id} finding=${e} isOpen=${e.id===t} onOpen=${ri}>
        ${e.claims>1&&k`<${oi} id=${e.id} number=${e.claims} />`}
      <//>`}
    />
    <${Pn} listing=${e} limit=${ti} />
  `:k`<${K}>
      <p>No events here.</p>
      ${e.left_out>0?k`<p><a href=${L({all:`true`})}>Show ${H(e.left_out,`planned or possible event`)}</a></p>`:k`<p>Change the filters, or <a href="/add">add reports</a>.</p>`}
    <//>`}function oi({id:e,number:t}){let[n,r]=M(!1),i=z(n?`/records/${encodeURIComponent(e)}`:null);return k`<details class="reports" onToggle=${e=>r(e.currentTarget.open)}>
    <summary>${H(t,`telling`)} of it</summary>
    ${n&&k`<${G} state=${i}>
      ${e=>k`<ul>${e.sheet.tellings.map(e=>k`<li><${Nn} source=${e.source} />
        ${Object.keys(e.apart).length>0&&k` <span class="warning">≠ says otherwise: ${Object.keys(e.apart).map(B).join(`, `)}</span>`}</li>`)}</ul>`}
    <//>`}
  </details>`}function si({actors:e}){if(!e.length)return null;let[t,n]=e;return k`${e.map(e=>k`<a href=${jt(e.id)}>Dossier of ${e.name}</a> `)}
    ${n&&k`<a href=${Mt(t.id,n.id)}>Dossier of the two</a>`}`}function ci(){let{value:e}=z(`/overview`);return e?.reports?k`<p class="overview">
    <strong>${H(e.reports,`report`)}</strong>: ${Object.entries(e.families).map(([e,t])=>`${t.toLocaleString(`en`)} ${Zt[e]}`).join(`, `)}; ${H(e.actors,`actor`)}; <a href="/conflicts">${H(e.conflicts,`conflict`)}</a>.
  </p>`:null}function li({id:e}){return N(()=>{document.title=`Record · Dragoman`},[e]),k`<div class="page"><${jr} id=${e} isPage=${!0} /></div>`}var ui={event:[`trigger`,`type`,`status`,`actors`,`recipients`,`date`,`place`],statement:[`text`,`kind`,`speaker`,`addressee`,`channel`,`date`],transfer:[`trigger`,`giver`,`receiver`,`amount`,`unit`,`item`,`bound`,`status`,`counting`,`date`],office:[`title`,`holder`,`of`,`standing`,`start`,`end`],position:[`about`,`holder`,`stance`,`toward`,`date`],figure:[`value`,`bound`,`what`,`of`,`date`],rank:[`rank`,`of`,`scope`,`holder`,`toward`,`date`]},di={event:[`type`],statement:[`text`],transfer:[`amount`,`unit`,`item`],office:[`title`],position:[`about`,`stance`],figure:[`value`,`what`],rank:[`rank`,`of`]},fi=[`actors`,`recipients`,`speaker`,`addressee`,`giver`,`receiver`,`holder`,`toward`],pi=(e,t)=>fi.includes(t)||e===`figure`&&t===`of`,mi=[`text`,`title`,`about`,`what`,`item`,`rank`,`unit`,`amount`,`value`],hi={status:{event:`actual`,transfer:`sent`},kind:{statement:`indirect`},channel:{statement:`unspecified`},type:{event:`CONSULT`},counting:{transfer:`shipment`},bound:{transfer:`exact`,figure:`exact`},standing:{office:`current`},stance:{position:`supports`}},gi=e=>Array.from(e).length;function _i(e,t){let n=[];for(let r=e.indexOf(t);t&&r>=0&&n.length<50;r=e.indexOf(t,r+1))n.push(gi(e.slice(0,r)));return n}function vi(e){let t=getSelection();if(!e||t.isCollapsed||!t.rangeCount)return null;let n=t.getRangeAt(0);if(!e.contains(n.commonAncestorContainer))return null;let r=document.createRange();r.setStart(e,0),r.setEnd(n.startContainer,n.startOffset);let[i,a]=[r,n].map(e=>{let t=e.cloneContents();return t.querySelectorAll(`.mark-name`).forEach(e=>e.remove()),t.textContent}),o=a.trim();return o?{quote:o,start:gi(i)+gi(a)-gi(a.trimStart())}:null}var yi=()=>({family:`event`,values:{},words:{},active:`trigger`}),bi=e=>Object.entries(e.words).filter(([,e])=>e.start>=0).map(([e,t])=>({field:e,start:t.start,end:t.start+gi(t.quote)}));function xi(e,t,n){let r=(mi.includes(t)||pi(e.family,t))&&!e.values[t]?{...e.values,[t]:n.quote}:e.values;return{...e,active:t,values:r,words:{...e.words,[t]:n}}}function Si({report:e,draft:t,onDraft:n,root:r,onClose:i}){let[a,o]=M(``),[s,c]=M(``),[l,u]=M(null),d=Ne(null),{family:f,values:p,words:m,active:h}=t,g=ui[f],_=e=>p[e]??hi[e]?.[f]??``;N(()=>d.current?.focus(),[]);let v=(e,t)=>n(n=>({...n,active:e,values:{...n.values,[e]:t}})),y=(e,t)=>n(n=>xi(n,e,t));return N(()=>{let e=()=>{let e=vi(r.current?.querySelector(`.text`));e&&n(t=>xi(t,t.active,e))};return document.addEventListener(`mouseup`,e),()=>document.removeEventListener(`mouseup`,e)},[]),k`<form class="card form missed" aria-label="Add what was missed" onSubmit=${async t=>{t.preventDefault();let r=Ti(f,g,_,m);if(c(r),!r&&Q.value)try{await Rt(`/corrections`,{verdict:`add`,target:e.source.id,by:Q.value,why:a||null,value:Ei(f,g,_,m)});let[t]=(await Lt(`/corrections?limit=1`)).values;Hn(`Added. History has it, and undoes it.`),u(t?.record||null),n(()=>({...yi(),family:f,active:g[0]})),zt(),d.current?.focus()}catch(e){c(e.message)}}}>
    <h2>Add what was missed</h2>
    <p class="quiet">Go to a field, then select its words in the report, or write them as they stand there (↓ goes to the next place where they stand).</p>
    <${J} label="What is it?">
      <select ref=${d} name="family" value=${f} onChange=${e=>n(()=>({...yi(),family:e.currentTarget.value,active:ui[e.currentTarget.value][0]}))}>
        ${Object.entries(Xt).map(([e,t])=>k`<option value=${e} selected=${e===f}>${t}</option>`)}
      </select>
    <//>
    ${g.map(t=>k`<div key=${f+t} class=${`missed-row ${t===h?`is-active`:``}`} onFocusIn=${()=>t!==h&&n(e=>({...e,active:t}))}>
      <${Ci} family=${f} field=${t} value=${_(t)} onTake=${e=>v(t,e)} />
      <${wi} field=${t} one=${m[t]} text=${e.text} value=${_(t)} isParty=${pi(f,t)} onTake=${e=>y(t,e)} />
    </div>`)}
    <${J} label="Why (helps the next reader)"><input name="why" value=${a} onInput=${e=>o(e.currentTarget.value)} /><//>
    <${Un} />
    ${s&&k`<p class="problem" role="alert">${s}</p>`}
    <p class="buttons">
      <button type="submit" class="main-button">Add it <kbd>Enter</kbd></button>
      <button type="button" onClick=${i}>Close</button>
    </p>
    ${l&&k`<p role="status">The last one is kept: <a href=${R(l)}>open it</a></p>`}
  </form>`}function Ci({family:e,field:t,value:n,onTake:r}){let i=ir[`${e} ${t}`],a=B(t);return t===`trigger`?k`<p class="field"><span>${a}</span><small>“met”, “agreed to send”</small></p>`:i?k`<${J} label=${a}><select name=${t} onChange=${e=>r(e.currentTarget.value)}>
      ${i.map(([e,t])=>k`<option value=${e} selected=${e===n}>${t}</option>`)}
    </select><//>`:pi(e,t)?k`<${Y} label=${a} name=${t} value=${n} placeholder="A name" hint=${ar[t]} onTake=${r} />`:k`<${J} label=${a} hint=${ar[t]}><input name=${t} value=${n} onInput=${e=>r(e.currentTarget.value)} /><//>`}function wi({field:e,one:t,text:n,value:r,isParty:i,onTake:a}){let o=t?.quote??``,s=_i(n,o),c=s.indexOf(t?.start),l=e=>a({quote:e,start:_i(n,e)[0]??-1}),u=e=>{let t={ArrowDown:1,ArrowUp:-1}[e.key];!t||s.length<2||(e.preventDefault(),a({quote:o,start:s[(c+t+s.length)%s.length]}))};N(()=>{!o&&r&&(i||mi.includes(e))&&n.includes(r)&&l(r)},[r]);let d=o?t.start<0?`does not stand in the report so`:s.length>1?`place ${c+1} of ${s.length}`:`stands there`:null;return k`<label class="field"><span>its words in the report</span>
    <input name=${`words-${e}`} value=${o} autocomplete="off" aria-invalid=${o&&t.start<0?`true`:null} onInput=${e=>l(e.currentTarget.value)} onKeyDown=${u} />
    ${d&&k`<small>${d}</small>`}
  </label>`}function Ti(e,t,n,r){let i=di[e].find(e=>!String(n(e)).trim());if(i)return`${B(i)}: say what it is.`;let a=t.find(e=>r[e]?.quote&&r[e].start<0);return a?`${B(a)}: “${r[a].quote}” does not stand in the report. Copy the words as they stand there.`:r[t[0]]?.quote?``:`Which words of the report tell it? Give them at “${B(t[0])}”.`}function Ei(e,t,n,r){let i={family:e};for(let e of t){let t=String(n(e)).trim();e!==`trigger`&&t&&(i[e]=t)}let a=t.filter(e=>r[e]?.quote).map(e=>[e,[{quote:r[e].quote,start:r[e].start}]]);return{...i,words:Object.fromEntries(a)}}var Di=e=>/^https?:\/\//.test(e||``);function Oi({id:e}){return k`<${G} state=${z(`/documents/${encodeURIComponent(e)}`)} title="This report is not here">${e=>k`<${ki} report=${e} />`}<//>`}function ki({report:e}){let{source:t}=e,n=Ne(null),[r,i]=M(``),[a,o]=M(null),s=I.value.query.get(`add`)===`true`,c=e=>{o(e?yi():null),Ot(L({add:e}),{replace:!0,keepFocus:!0})};N(()=>{s&&!a&&o(yi())},[s]),Kt([[`n`,`add what was missed`,()=>c(!0)]]);let l=I.value.query.get(`find`),u=l?Array.from(e.text.slice(0,Math.max(0,e.text.indexOf(l)))).length:-1,d=u>=0&&e.text.includes(l)?[{field:`conflict`,start:u,end:u+Array.from(l).length}]:[],f=a?bi(a):[...d,...e.marks.filter(e=>!r||e.family===r)];N(()=>{a?.words[a.active]&&Or(n.current,a.active,!0)},[a]),N(()=>{d.length&&Or(n.current,`conflict`,!0)},[e]);let p=[...new Set(e.marks.map(e=>e.family))];return k`<${W}
    actions=${!a&&k`<button type="button" onClick=${()=>c(!0)}>Add what was missed <kbd>n</kbd></button>`}
    title=${t.title||t.name}
    hint=${k`<${Mn} source=${t} /> · ${Di(t.url)?k`<a href=${t.url} target="_blank" rel="noreferrer noopener">the page it came from</a>`:k`from ${t.url}`}`}
  >
    <div class="legend" role="group" aria-label="Which marks">
      <button type="button" aria-pressed=${r?`false`:`true`} onClick=${()=>i(``)}>All marks</button>
      ${p.map(e=>k`<button type="button" aria-pressed=${r===e?`true`:`false`} onClick=${()=>i(e)}>${Zt[e]}</button>`)}
    </div>
    <p class="legend" aria-label="Colours">${Object.entries(nn).map(([e,t])=>k`<span class=${`chip role-${e}`}>${t}</span>`)}</p>
    <div class=${`proof-columns report-columns ${a?`is-adding`:``}`} ref=${n}>
      <${Dr} text=${e.text} marks=${f} lit=${a?a.active:d.length?`conflict`:null} label="Text of the report"
        onPick=${a?null:e=>e.record&&Ot(R(e.record))} />
      ${a&&k`<${Si} report=${e} draft=${a} onDraft=${o} root=${n} onClose=${()=>c(!1)} />`}
      ${!a&&k`<section aria-label="What it tells of">
        <h2>What it tells of</h2>
        <${Ai} report=${e} family=${r} />
        ${e.copies.length>0&&k`<h2>Copies of it</h2><ul>${e.copies.map(e=>k`<li><${Nn} source=${e} /></li>`)}</ul>`}
      </section>`}
    </div>
  <//>`}function Ai({report:e,family:t}){let n=Array.from(e.text),r=new Map;for(let i of e.marks){if(!i.record||t&&i.family!==t)continue;let e=r.get(i.record)||{family:i.family,words:[]};e.words.push(n.slice(i.start,i.end).join(``)),r.set(i.record,e)}return k`<ul class="told-of">
    ${[...r].map(([e,t])=>k`<li><a href=${R(e)}>${Xt[t.family]}: ${[...new Set(t.words)].join(` · `).slice(0,140)}</a></li>`)}
  </ul>`}var ji=720,Mi=70;function Ni({months:e}){let t=e.filter(e=>e.period),n=[...new Set(t.map(e=>e.period))].sort();if(!n.length)return k`<p class="quiet">No event with a month told.</p>`;let r=Pi(n[0],n.at(-1)),i=new Map(r.map(e=>[e,{cooperation:0,conflict:0}]));for(let e of t){let t=e.group?.includes(`conflict`)?`conflict`:`cooperation`,n=i.get(e.period);n&&(n[t]+=e.number)}let a=Math.max(1,...[...i.values()].flatMap(e=>[e.cooperation,e.conflict])),o=Math.max(300,Math.min(ji,r.length*36)),s=Math.min(36,o/r.length),c=Math.max(1,Math.min(28,s-2)),l=r.filter((e,t)=>t===0||e.endsWith(`-01`)),u=e.filter(e=>!e.period).reduce((e,t)=>e+t.number,0);return k`<figure class="chart">
    <svg class="months" width=${o} viewBox=${`0 0 ${o} 180`} role="img" aria-label=${`Events by month from ${U(r[0])} to ${U(r.at(-1))}; the table below has the numbers`}>
      <line x1="0" x2=${o} y1=${80} y2=${80} class="axis" />
      ${r.map((e,t)=>{let{cooperation:n,conflict:r}=i.get(e),o=t*s+(s-c)/2,l=n/a*Mi,u=r/a*Mi;return k`<g>
          <title>${U(e)}: ${n} cooperation, ${r} conflict</title>
          ${l>0&&k`<rect class="bar-cooperation" x=${o} y=${80-l} width=${c} height=${l} />`}
          ${u>0&&k`<rect class="bar-conflict" x=${o} y=${80} width=${c} height=${u} />`}
        </g>`})}
      ${l.map(e=>k`<text x=${r.indexOf(e)*s+2} y=${172} class="label">${e.slice(0,4)}</text>`)}
    </svg>
    <figcaption>
      <span class="swatch bar-cooperation"></span> cooperation (up) <span class="swatch bar-conflict"></span> conflict (down); at most ${a} a month.
      ${u>0&&` ${H(u,`event`)} without a month told.`}
    </figcaption>
    <details>
      <summary>Numbers</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Events by month">
        <table>
          <thead><tr><th scope="col">Month</th><th scope="col">Cooperation</th><th scope="col">Conflict</th></tr></thead>
          <tbody>
            ${n.map(e=>k`<tr><th scope="row">${U(e)}</th><td>${i.get(e).cooperation}</td><td>${i.get(e).conflict}</td></tr>`)}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`}function Pi(e,t){let n=[],[r,i]=e.split(`-`).map(Number);for(;n.length<240;){let e=`${String(r).padStart(4,`0`)}-${String(i).padStart(2,`0`)}`;if(n.push(e),e>=t)break;i+=1,i>12&&([r,i]=[r+1,1])}return n}var[Fi,Ii,Li,Ri]=[720,170,96,14],zi={notation:`compact`,maximumFractionDigits:1},Bi=8,Vi=e=>z(e.giver&&e.receiver?`/aid/charts?${$(e)}`:null);function Hi({state:e}){return k`<${G} state=${e}>${e=>k`<${Wi} charts=${e.values} />`}<//>`}var Ui=e=>[...e.totals,...e.shipments,...e.promises];function Wi({charts:e}){let t=e.filter(e=>Ui(e).filter(e=>e.day).length>1);if(!t.length)return k`<p class="quiet">No good has two amounts with a day, so there is nothing to draw. The sheet has what there is.</p>`;let n=[...t].sort((e,t)=>Ui(t).length-Ui(e).length),r=e.length-t.length;return k`
    <p class="legend" aria-label="What the marks mean">
      <span class="key"><svg viewBox="0 0 34 12" aria-hidden="true"><line x1="0" x2="34" y1="6" y2="6" class="line-total" /><circle cx="17" cy="6" r="5" class="dot-total" /></svg> a total that somebody states</span>
      <span class="key"><svg viewBox="0 0 34 12" aria-hidden="true"><line x1="10" x2="34" y1="3" y2="3" class="line-shipped" /><rect x="0" y="0" width="8" height="12" class="bar-delivered" /></svg> a shipment delivered, and all counted so far</span>
      <span class="key"><svg viewBox="0 0 12 12" aria-hidden="true"><rect x="2" y="0" width="8" height="12" class="bar-sent" /></svg> a shipment sent</span>
      <span class="key"><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1L11 6L6 11L1 6Z" class="mark-promised" /></svg> pledged, planned or asked for</span>
    </p>
    <div class="aid-charts">${n.slice(0,Bi).map(e=>k`<${Ki} key=${e.good+e.unit+e.giver} chart=${e} />`)}</div>
    ${r>0&&k`<p class="quiet">${H(r,`good`)} with a single amount ${r===1?`is`:`are`} in the sheet alone.</p>`}
    ${n.length>Bi&&k`<p class="quiet">${H(n.length-Bi,`good`)} more ${n.length-Bi===1?`is`:`are`} in the sheet.</p>`}
  `}function Gi(e){let t=0;return e.filter(e=>e.day).map(e=>({day:e.day,sum:t+=e.amount}))}function Ki({chart:e}){let t=Ui(e).filter(e=>e.day),n=Gi(e.shipments),r=t.map(e=>Date.parse(e.day)),[i,a]=[Math.min(...r),Math.max(...r)],o=Math.max(...t.map(e=>e.amount),...n.map(e=>e.sum),1e-9),s=e=>Li+10+(Date.parse(e)-i)/Math.max(1,a-i)*(Fi-Li-30),c=e=>Ri+Ii-e/o*Ii,l=e.totals.filter(e=>e.day),u=n.map((e,t)=>`${t?`H${s(e.day)}`:`M${s(e.day)},${c(0)}`}V${c(e.sum)}`).join(``)+`H${Fi-4}`,d=`${e.good}, ${e.giver||`somebody`} → ${e.receiver||`somebody`}`;return k`<figure class="chart aid-chart">
    <figcaption><strong>${d}</strong>${e.shipped!==null&&e.totals.length>0&&k` <span class="quiet">distinct shipments since the latest stated total’s beginning: ${vn(e.shipped,e.unit)}</span>`}</figcaption>
    <svg viewBox=${`0 0 ${Fi} ${Ii+Ri+26}`} role="group" aria-label=${`${d}: ${H(t.length,`amount`)} over time; the table below has them`}>
      <line x1=${Li} x2=${Fi} y1=${c(0)} y2=${c(0)} class="axis" />
      ${[o,o/2].map(t=>k`<line x1=${Li} x2=${Fi} y1=${c(t)} y2=${c(t)} class="grid" /><text x=${Li-6} y=${c(t)+4} text-anchor="end" class="label">${vn(t,e.unit,zi)}</text>`)}
      ${l.length>1&&k`<polyline points=${l.map(e=>`${s(e.day)},${c(e.amount)}`).join(` `)} class="line-total" />`}
      ${n.length>1&&k`<path d=${u} class="line-shipped" />`}
      ${e.shipments.filter(e=>e.day).map((t,n,r)=>k`<${Xi} mark=${t} unit=${e.unit}><rect class=${`bar-${t.status}`} x=${s(t.day)-4+10*r.slice(0,n).filter(e=>e.day===t.day).length} y=${c(t.amount)} width="8" height=${c(0)-c(t.amount)} /><//>`)}
      ${e.promises.filter(e=>e.day).map(t=>k`<${Xi} mark=${t} unit=${e.unit}><path class="mark-promised" d=${`M${s(t.day)},${c(t.amount)-6}l6,6l-6,6l-6,-6Z`} /><//>`)}
      ${l.map(t=>k`<${Xi} mark=${t} unit=${e.unit}><circle class="dot-total" cx=${s(t.day)} cy=${c(t.amount)} r="5" /><//>`)}
      <text x=${Li} y=${Ii+Ri+20} class="label">${U(new Date(i).toISOString().slice(0,10))}</text>
      ${a>i&&k`<text x=${Fi-2} y=${Ii+Ri+20} class="label" text-anchor="end">${U(new Date(a).toISOString().slice(0,10))}</text>`}
    </svg>
    <${Zi} chart=${e} name=${d} />
  </figure>`}var qi={outlet:`the report itself`,anonymous:`somebody unnamed`},Ji=e=>e.said_by.map(e=>qi[e]||e).join(`, `),Yi=e=>[e.since&&`from ${U(e.since)}`,e.day?`${e.is_day_told?``:`reported `}${U(e.day)}`:`no day told`].filter(Boolean).join(`, `);function Xi({mark:e,unit:t,children:n}){let r=`${Yi(e)}: ${_n(e.bound)}${vn(e.amount,t)}, ${an[e.counting]||e.counting}, ${ln(e.status).toLowerCase()}; says ${Ji(e)} (${e.publishers.join(`, `)})`;return k`<a href=${R(e.record)} aria-label=${r}><title>${r}</title>${n}</a>`}function Zi({chart:e,name:t}){let n=Ui(e).sort((e,t)=>(e.day||``)<(t.day||``)?-1:1),[r,i]=M(n.length<=6);return k`<details open=${r} onToggle=${e=>i(e.currentTarget.open)}>
    <summary>Who states what (${n.length})</summary>
    ${r&&k`<div class="scroll" tabindex="0" role="region" aria-label=${`Who states what: ${t}`}>
      <table>
        <thead><tr><th scope="col">When</th><th scope="col">How much</th><th scope="col">Counts</th><th scope="col">Standing</th><th scope="col">Who says so</th><th scope="col">Told by</th></tr></thead>
        <tbody>
          ${n.map(t=>k`<tr key=${t.record+t.amount}>
            <td>${Yi(t)}</td>
            <td><a href=${R(t.record)}>${_n(t.bound)}${vn(t.amount,e.unit)}</a></td>
            <td>${an[t.counting]||t.counting}</td>
            <td><${wn} status=${t.status} /></td>
            <td>${Ji(t)}</td>
            <td>${t.publishers.join(`, `)}</td>
          </tr>`)}
        </tbody>
      </table>
    </div>`}
  </details>`}function Qi(){let{query:e}=I.value,t=Object.fromEntries([`giver`,`receiver`,`good`,`since`,`until`].map(t=>[t,e.get(t)||``]));return k`<${W}
    title="Aid"
    hint="Goods and money. A total that somebody states holds what was sent before; so shipments, totals and pledges stand apart and are never added up."
    actions=${k`<${q} view="aid" query=${t} />`}
  >
    <form class="filters" aria-label="Which aid" onSubmit=${e=>e.preventDefault()}>
      <${Y} label="Giver" name="giver" value=${t.giver} onTake=${e=>Z({giver:e})} />
      <${Y} label="Receiver" name="receiver" value=${t.receiver} onTake=${e=>Z({receiver:e})} />
      <${X} label="What" name="good" value=${t.good} placeholder="wheat" onTake=${e=>Z({good:e})} />
      <${X} label="From" name="since" value=${t.since} placeholder="2024" onTake=${e=>Z({since:e})} />
      <${X} label="Until" name="until" value=${t.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    </form>
    <${$i} ...${t} />
  <//>`}function $i(e){let t=z(`/aid?${$({...e,limit:500})}`),n=Vi(e),r=!!(e.giver&&e.receiver);return k`<${G} state=${t}>${e=>k`<${ea} listing=${e} charts=${r&&n} />`}<//>`}function ea({listing:e,charts:t}){if(!e.total)return k`<${K}><p>No aid told of.</p><//>`;let{values:n}=e,r=e=>e.details.counting===`pledge`||e.status===`pledged`,i=[[`Shipments`,n.filter(e=>e.details.counting===`shipment`&&!r(e))],[`Totals that somebody states`,n.filter(e=>![`shipment`,`pledge`].includes(e.details.counting)&&!r(e))],[`Pledges`,n.filter(r)]];return k`
    <p class="summary" role="status">${H(e.total,`transfer`)}</p>
    ${t?k`<${Hi} state=${t} />`:k`<p class="quiet">Name a giver and a receiver for a chart of each good.</p>`}
    ${i.filter(([,e])=>e.length).map(([e,t])=>k`<${na} key=${e} title=${e} gifts=${t} />`)}
  `}var ta=40;function na({title:e,gifts:t}){let[n,r]=M(!1),i=n?t:t.slice(0,ta);return k`<section>
    <h3>${e}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${e}>
      <table class="sheet">
        <thead>
          <tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Giver</th><th scope="col">Receiver</th><th scope="col">Standing</th><th scope="col">Counts</th><th scope="col">Sources</th></tr>
        </thead>
        <tbody>
          ${i.map(e=>k`<tr key=${e.id}>
              <td>${e.is_dated?fn(e.date):e.day?`reported ${U(e.day)}`:``}</td>
              <td><a href=${R(e.id)}>${hn(e)}</a>${e.conflicts>0&&k` <span class="warning">⚠ reports disagree</span>`}</td>
              <td><${Tn} actors=${e.parties.giver} /></td>
              <td><${Tn} actors=${e.parties.receiver} /></td>
              <td><${wn} status=${e.status} /></td>
              <td>${an[e.details.counting]||e.details.counting}</td>
              <td>${e.sources}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>
    ${t.length>i.length&&k`<p><button type="button" onClick=${()=>r(!0)}>All ${t.length}</button></p>`}
  </section>`}var ra=50;function ia(){let{query:e}=I.value,t=e.get(`name`)||``,n=z(`/actors?${$({name:t,limit:ra,offset:e.get(`offset`)||0})}`);return k`<${W} title="Actors" hint="States, bodies and persons, those with most records first. Open one for its dossier."
    actions=${k`<${q} view="actors" formats=${[`csv`,`json`]} query=${{name:t}} />`}>
    <form class="filters" aria-label="Which actors" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Name" name="name" value=${t} placeholder="Any" onTake=${e=>Z({name:e})} />
      <${Y} label="Dossier of two: this one" name="first" value=${e.get(`first`)||``} onTake=${e=>Z({first:e})} />
      <${Y} label="and" name="second" value=${e.get(`second`)||``} onTake=${e=>Z({second:e})} />
      ${e.get(`first`)&&e.get(`second`)&&k`<a class="main-button" href=${Mt(e.get(`first`),e.get(`second`))}>Open the two</a>`}
    </form>
    <${G} state=${n}>
      ${e=>k`
        <p class="summary" role="status">${H(e.total,`actor`)}</p>
        ${!e.total&&k`<${K}><p>Nobody is called so.</p><//>`}
        <ul class="tiles">
          ${e.values.map(e=>k`<li key=${e.actor.id}>
              <a href=${jt(e.actor.id)}>${e.actor.name}</a>
              <span class="quiet">${[V(e.actor.kind),e.actor.country,H(e.records,`record`)].filter(Boolean).join(` · `)}</span>
            </li>`)}
        </ul>
        <${Pn} listing=${e} limit=${ra} />
      `}
    <//>
  <//>`}function aa({id:e}){return k`<${G} state=${z(`/actors/${encodeURIComponent(e)}`)} title="Nobody of this name">${e=>k`<${oa} found=${e} />`}<//>`}function oa({found:e}){let{actor:t}=e,n=Object.entries(t.codes).filter(([,e])=>e);return k`<${W}
    title=${t.name}
    hint=${[V(t.kind),t.country,...n.map(([e,t])=>`${e.toUpperCase()} ${t}`),t.wikidata].filter(Boolean).join(` · `)}
    actions=${k`<${q} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${{actor:t.id}} />`}
  >
    <${sa} families=${e.families} query=${{actor:t.id}} speaker=${t.id} />
    ${e.names.length>1&&k`<p class="quiet">Also called: <bdi>${e.names.filter(e=>e!==t.name).join(`, `)}</bdi></p>`}
    <div class="columns flow">
      <section class="card">
        <h2>Events by month</h2>
        <${Ni} months=${e.months} />
      </section>
      <section class="card">
        <h2>Offices</h2>
        ${e.offices.length?k`<${ca} offices=${e.offices} actor=${t} />`:k`<p class="quiet">No office told of.</p>`}
      </section>
      <section class="card">
        <h2>Met</h2>
        ${e.met.length?k`<ul class="plain-list">${e.met.map(e=>k`<li>
              <a href=${Mt(t.id,e.actor.id)}>${e.actor.name}</a> <span class="quiet">${H(e.records,`meeting`)}</span></li>`)}</ul>`:k`<p class="quiet">No meeting told of.</p>`}
      </section>
      <${la} title="Meetings and talks" path=${`/timeline?${$({actor:t.id,type:`CONSULT`,all:`true`,newest:!0,limit:5})}`}
        more=${kt(`/timeline`,{actor:t.id,type:`CONSULT`,all:`true`})} />
      <${la} title="Statements" path=${`/statements?${$({speaker:t.id,newest:!0,limit:5})}`} more=${kt(`/statements`,{speaker:t.id})} />
      <${la} title="Positions over time" path=${`/positions?${$({holder:t.id,limit:20})}`} />
    </div>
  <//>`}function sa({families:e,query:t,speaker:n}){let r={event:kt(`/timeline`,t),statement:n&&kt(`/statements`,{speaker:n}),transfer:t.actor&&kt(`/aid`,{giver:t.actor})};return k`<p class="counts">
    ${Object.entries(e).map(([e,t])=>r[e]?k`<a href=${r[e]}>${t} ${Zt[e]}</a> `:k`<span>${t} ${Zt[e]}</span> `)}
  </p>`}function ca({offices:e,actor:t}){let n=e=>(e.parties.holder||[]).some(e=>e.id===t.id);return k`<ol class="plain-list">
    ${e.map(e=>k`<li key=${e.id}>
        ${n(e)||k`<${Tn} actors=${e.parties.holder} />: `}<a href=${R(e.id)}>${e.type}${e.details.of&&`, ${e.details.of}`}</a>
        <span class="quiet"> ${V(e.details.standing||``)} · ${e.details.start||e.details.end?fn({start:e.details.start,end:e.details.end}):`told ${U((e.reported||e.day||``).slice(0,10))}`} · ${H(e.sources,`source`)}</span>
      </li>`)}
  </ol>`}function la({title:e,path:t,more:n}){return k`<section class="card">
    <h2>${e}</h2>
    <${G} state=${z(t)}>
      ${e=>e.values.length?k`${e.values.map(e=>k`<${kn} key=${e.id} finding=${e}>
              ${e.is_dated&&k`<p class="facts"><span>${fn(e.date)}</span></p>`}
            <//>`)}
            ${n&&e.total>e.values.length&&k`<p><a href=${n}>All ${e.total}</a></p>`}`:k`<p class="quiet">None told of.</p>`}
    <//>
  </section>`}function ua(){let{query:e}=I.value,t={one:e.get(`one`)||``,other:e.get(`other`)||``},n=z(t.one&&t.other?`/dyads?${$(t)}`:null);return!t.one||!t.other?k`<${W} title="Two actors"><p><a href="/actors">Choose two actors</a></p><//>`:k`<${G} state=${n} title="These two cannot be shown">${e=>k`<${da} found=${e} />`}<//>`}function da({found:e}){let[t,n]=e.actors,r=[t.id,n.id];return k`<${W}
    title=${`${t.name} and ${n.name}`}
    hint=${k`What there is between the two. <a href=${jt(t.id)}>Dossier of ${t.name}</a> · <a href=${jt(n.id)}>Dossier of ${n.name}</a>`}
    actions=${k`<${q} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${{actor:r}} />`}
  >
    <${sa} families=${e.families} query=${{actor:r}} />
    <div class="columns flow">
      <section class="card wide"><h2>Cooperation and conflict by month</h2><${Ni} months=${e.months} /></section>
      <${la} title="Latest events" path=${`/timeline?${$({actor:r,newest:!0,limit:6,all:`true`})}`} more=${kt(`/timeline`,{actor:r,all:`true`})} />
      <${la} title="Offices" path=${`/records?${$({family:`office`,actor:r,limit:6})}`} />
      <${la} title="Statements to each other" path=${`/records?${$({family:`statement`,actor:r,limit:6})}`} />
      <${la} title="Positions" path=${`/records?${$({family:`position`,actor:r,limit:6})}`} />
      <section class="card wide"><h2>Aid from ${t.name} to ${n.name}</h2><${$i} giver=${t.id} receiver=${n.id} /></section>
      <section class="card wide"><h2>Aid from ${n.name} to ${t.name}</h2><${$i} giver=${n.id} receiver=${t.id} /></section>
    </div>
  <//>`}var fa=50;function pa(){let{query:e}=I.value,t=e.getAll(`actor`),n=e.get(`between`)||``,r=z(`/conflicts?${$({actor:t,between:n,limit:fa,offset:e.get(`offset`)||0})}`);return k`<${W}
    title="Conflicts"
    hint="Where reports do not agree with each other, or with themselves. Both sides are kept; press a report to read its words."
    actions=${k`<${q} view="conflicts" formats=${[`csv`,`json`]} query=${{actor:t,between:n}} />`}
  >
    <form class="filters" aria-label="Which conflicts" onSubmit=${e=>e.preventDefault()}>
      <${Y} label="Actor" name="actor" value=${t[0]} onTake=${e=>Z({actor:e})} />
      <${In} label="Between" name="between" value=${n}
        options=${[[``,`Reports, and inside one`],[`true`,`Reports`],[`false`,`Inside one report`]]}
        onTake=${e=>Z({between:e})} />
    </form>
    <${G} state=${r}>
      ${e=>k`
        <p class="summary" role="status">${H(e.total,`conflict`)}</p>
        ${!e.total&&k`<${K}><p>No reports disagree here.</p><//>`}
        ${e.values.map(e=>k`<article class="card" key=${e.id}>
            <${Yr} conflict=${e} />
            ${e.about&&!e.about.includes(`:`)&&k`<p><a href=${R(e.about)}>Open what it is about</a></p>`}
          </article>`)}
        <${Pn} listing=${e} limit=${fa} />
      `}
    <//>
  <//>`}var ma=50;function ha(){let{query:e}=I.value,t=Object.fromEntries([`speaker`,`about`,`kind`,`since`,`until`].map(t=>[t,e.get(t)||``])),n=z(`/statements?${$(t,{limit:ma,offset:e.get(`offset`)||0,newest:!0})}`);return k`<${W}
    title="Statements"
    hint="What was said. Only what stands between quotation marks in a report counts as somebody's own words."
    actions=${k`<${q} view="statements" query=${t} />`}
  >
    <form class="filters" aria-label="Which statements" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Words in it" name="about" value=${t.about} hint=${`Words, "a phrase", OR, NOT, begin*`} onTake=${e=>Z({about:e})} />
      <${Y} label="Speaker" name="speaker" value=${t.speaker} onTake=${e=>Z({speaker:e})} />
      <${In} label="Own words?" name="kind" value=${t.kind} options=${[[``,`Any`],...Object.entries(rn)]} onTake=${e=>Z({kind:e})} />
      <${X} label="From" name="since" value=${t.since} placeholder="2024" onTake=${e=>Z({since:e})} />
      <${X} label="Until" name="until" value=${t.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    </form>
    <${G} state=${n}>
      ${e=>k`
        <p class="summary" role="status">${H(e.total,`statement`)}</p>
        ${!e.total&&k`<${K}><p>Nobody said that here.</p><//>`}
        <${jn} values=${e.values} render=${e=>k`<${kn} key=${e.id} finding=${e} />`} />
        <${Pn} listing=${e} limit=${ma} />
      `}
    <//>
  <//>`}function ga(){let{query:e}=I.value,t=e.get(`words`)||``,n=e.get(`where`)||`both`,r=z(t?`/search?${$({words:t,where:n,limit:20,offset:e.get(`offset`)||0})}`:null),i=z(t?`/actors?limit=6&name=${encodeURIComponent(t)}`:null);return k`<${W} title=${t?`Search: ${t}`:`Search`} hint="Reports come first, then what is held.">
    <form class="filters" aria-label="Search" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Words" name="sought" value=${t} onTake=${e=>Z({words:e})} />
      <${In} label="In" name="where" value=${n} options=${[[`both`,`Reports and records`],[`documents`,`Reports`],[`records`,`Records`]]} onTake=${e=>Z({where:e})} />
    </form>
    ${i.value?.values.length>0&&k`<p>Actors: ${i.value.values.map((e,t)=>k`${t?` · `:``}<a href=${`/actor/${encodeURIComponent(e.actor.id)}`}>${e.actor.name}</a>`)}</p>`}
    ${t?k`<${G} state=${r}>
      ${e=>k`
        <p class="summary" role="status">${H(e.total,`hit`)}</p>
        ${!e.total&&k`<${K}><p>Nothing has these words.</p><//>`}
        ${e.values.map(e=>k`<article class="card" key=${e.id}>
            <h2 class="small"><a href=${e.family===`document`?At(e.id):R(e.id)}>${e.family===`document`?e.title||`Report`:`${Xt[e.family]}: ${e.title||``}`}</a></h2>
            <p>${e.words}</p>
            <p class="facts"><span>${U((e.day||``).slice(0,10))}</span></p>
          </article>`)}
        <${Pn} listing=${e} limit=${20} />
      `}
    <//>`:k`<${K}><p>Write words to search for.</p><//>`}
  <//>`}var _a=20,va=[[`unsure`,`May be one thing`,`Reports that may tell of the same thing. Are they one?`],[`conflict`,`Reports disagree`,`Things on which reports, or parts of one, do not agree. What is right?`],[`weak`,`Unsure reading`,`Things that were read with little confidence. Are they right?`]];function ya(){let e=I.value.query.get(`reason`)||`unsure`,t=z(`/review?reason=${e}&limit=${_a}`),n=va.map(([e])=>z(`/review?reason=${e}&limit=1`).value?.total),[r,i]=M(new Set),a=async()=>{let e=ba.pop()||await xa(Q.value);return e?(i(new Set),Cr(e).then(()=>Hn(`The last judgement is taken back.`),e=>Hn(e.message))):Hn(`There is no judgement of yours to take back.`)},o=va.findIndex(([t])=>t===e);return Kt([[`q`,`the next queue`,()=>Z({reason:va[(o+1)%va.length][0]})],[`u`,`undo my last judgement`,a]]),k`<${W} title="Review" hint=${`${va.find(([t])=>t===e)?.[2]} Press ? for the keys.`}>
    <div class="tabs" role="group" aria-label="What waits">
      ${va.map(([t,r],i)=>k`<button type="button" aria-pressed=${t===e?`true`:`false`} onClick=${()=>Z({reason:t})}>
          ${r}${n[i]!==void 0&&k` <span class="badge">${n[i].toLocaleString(`en`)}</span>`}
        </button>`)}
    </div>
    <${Wn} />
    <${G} state=${t}>
      ${t=>t.values.length?k`<${Sa} key=${e} listing=${t} passed=${r} setPassed=${i} undoLast=${a} />`:k`<${K}><p>Nothing waits here. <button type="button" class="quiet-button" onClick=${a}>Undo my last judgement <kbd>u</kbd></button></p><p>${va.filter(([t])=>t!==e).map(([e,t])=>k`<a href=${`/review?reason=${e}`}>${t}</a> `)}</p><//>`}
    <//>
  <//>`}var ba=[];async function xa(e){let{values:t}=await Lt(`/corrections?limit=500`);return Sr(t).find(t=>t.by===e&&!t.is_undone&&t.verdict!==`undo`)?.keys}function Sa({listing:e,passed:t,setPassed:n,undoLast:r}){let[i,a]=M(0),[o,s]=M(null),[c,l]=M(null),u=e.values.filter(e=>!t.has(wa(e))),d=u[Math.min(i,u.length-1)],f=e=>a(Math.max(0,Math.min(u.length-1,i+e))),p=()=>d&&n(new Set([...t,wa(d)])),m=z(d?`/records/${encodeURIComponent(d.finding.id)}`:null),h=async(e,t=!1)=>{if(d&&m.value&&!m.isLoading){if(!Q.value)document.querySelector(`input[name=by]`)?.focus();else{s(null);try{let n=await Rt(`/corrections`,{verdict:e,target:d.finding.id,by:Q.value,other:[`same`,`different`].includes(e)?d.other?.id:null,expected:t?null:m.value.last});ba.push(n.keys),Hn(`${Ca[e]} u takes it back.`),p(),zt()}catch(t){s({error:t,verdict:e})}}}},g=()=>{m.value&&l({seen:m.value,field:d.conflicts[0]?.kind})},_=!!d?.other;return Kt([[`j`,`next`,()=>f(1)],[`k`,`the one before`,()=>f(-1)],[`a`,_?`accept: they are one`:`accept: it is right`,()=>h(_?`same`:`right`)],[`x`,_?`reject: they are two`:`reject: it is wrong`,()=>h(_?`different`:`wrong`)],[`e`,`edit: correct a field`,g],_&&[`s`,`same: they are one thing`,()=>h(`same`)],_&&[`d`,`different: they are two things`,()=>h(`different`)]]),d?k`<div class="queue">
    <p class="summary" role="status">${H(e.total,`thing`)} ${e.total===1?`waits`:`wait`} · number ${Math.min(i,u.length-1)+1} of ${u.length} here</p>
    <div class="actions judge" role="group" aria-label="Judge">
      ${_?k`<button type="button" class="main-button" onClick=${()=>h(`same`)}>They are one <kbd>s</kbd></button>
            <button type="button" onClick=${()=>h(`different`)}>They are two <kbd>d</kbd></button>`:k`<button type="button" class="main-button" onClick=${()=>h(`right`)}>✓ Right as it is held <kbd>a</kbd></button>
            <button type="button" onClick=${()=>h(`wrong`)}>✕ Wrong <kbd>x</kbd></button>`}
      <button type="button" onClick=${g}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${r}>Undo <kbd>u</kbd></button>
      <button type="button" onClick=${()=>f(-1)}>Before <kbd>k</kbd></button>
      <button type="button" onClick=${()=>f(1)}>Next <kbd>j</kbd></button>
    </div>
    ${o&&k`<p class="problem" role="alert">${o.error.message}
      ${o.error.status===409&&k` <button type="button" onClick=${()=>h(o.verdict,!0)}>Keep mine all the same</button>
        <button type="button" onClick=${()=>{s(null),zt()}}>See the other’s</button>`}</p>`}
    <p class="why"><strong>Why it is here:</strong> ${d.why}</p>
    ${_?k`<${Ta} one=${d.finding} other=${d.other} /><div class="pair"><${Ea} finding=${d.finding} /><${Ea} finding=${d.other} /></div>`:k`<div class="card"><${jr} key=${d.finding.id} id=${d.finding.id} isJudged=${!0} /></div>`}
    ${c&&k`<${dr} verdict="field" ...${c} onClose=${()=>l(null)} />`}
  </div>`:k`<${K}><p>All of this page is judged.</p><p><button type="button" onClick=${()=>{n(new Set),zt()}}>Go on</button></p><//>`}var Ca={right:`Called right.`,wrong:`Called wrong.`,same:`Joined.`,different:`Kept apart.`},wa=e=>`${e.finding.id} ${e.other?.id||``}`;function Ta({one:e,other:t}){return k`<div class="scroll" tabindex="0" role="region" aria-label="The two, field by field">
    <table class="facts-table">
      <thead><tr><th scope="col">Field</th><th scope="col">One</th><th scope="col">The other</th></tr></thead>
      <tbody>
        ${$t[e.family].map(n=>[n,xn(e,n),xn(t,n)]).filter(([,e,t])=>e||t).map(([e,t,n])=>k`<tr key=${e} class=${t&&n&&t!==n?`differs`:``}>
          <th scope="row">${B(e)}${t&&n&&t!==n&&` ≠`}</th>
          <td>${t||k`<span class="quiet">not told</span>`}</td><td>${n||k`<span class="quiet">not told</span>`}</td>
        </tr>`)}
      </tbody>
    </table>
  </div>`}function Ea({finding:e}){let t=z(`/records/${encodeURIComponent(e.id)}`);return k`<section class="card">
    <h2 class="small"><a href=${R(e.id)}>${On(e)}</a></h2>
    <p><${Dn} finding=${e} /></p>
    <p class="facts"><span>${e.is_dated?fn(e.date):`day not told; reported ${U(e.day)}`}</span></p>
    <${G} state=${t}>
      ${e=>k`${e.sheet.tellings.slice(0,Da).map(e=>k`<${Oa} key=${e.id} telling=${e} />`)}
        ${e.sheet.tellings.length>Da&&k`<p class="quiet">and ${H(e.sheet.tellings.length-Da,`report`)} more</p>`}`}
    <//>
  </section>`}var Da=3;function Oa({telling:e}){let t=z(`/documents/${encodeURIComponent(e.source.id)}`);return k`<p class="source-line"><${Nn} source=${e.source} /></p>
    <${G} state=${t}>${t=>k`<${Ar} text=${t.text} quotes=${e.quotes} label=${`Words of ${e.source.publisher||e.source.name}`} />`}<//>`}var ka=50;function Aa(){let e=z(`/corrections?limit=${ka}&offset=${I.value.query.get(`offset`)||0}`);return k`<${W} title="History" hint="What people corrected: who, when and why. Nothing is lost: taking something back is one more line."
    actions=${k`<${q} view="history" formats=${[`csv`,`json`]} />`}>
    <${Wn} />
    <${G} state=${e}>
      ${e=>e.total?k`<ul class="changes">${Sr(e.values).map(e=>k`<${wr} key=${e.key} change=${e} />`)}</ul>
            <${Pn} listing=${e} limit=${ka} />`:k`<${K}><p>Nothing was corrected yet. The <a href="/review">review queue</a> has what waits for a person.</p><//>`}
    <//>
  <//>`}var ja=2e7;function Ma(e){return new Promise((t,n)=>{let r=new FileReader;r.onload=()=>t(String(r.result).split(`,`)[1]||``),r.onerror=()=>n(Error(`${e.name} cannot be read`)),r.readAsDataURL(e)})}function Na(){let[e,t]=M([]),[n,r]=M(``),i=async e=>{r(``);try{let n=await Rt(`/add`,e);return t(t=>[{...n,name:e.label},...t]),!0}catch(e){return r(e.message),!1}},a=e=>t(t=>t.map(t=>t.id===e.id?{...t,...e}:t));return k`<${W} title="Add reports" hint="What you add is read on this machine. A report that the ledger has is not read again.">
    <div class="columns">
      <${Pa} begin=${i} onProblem=${r} />
      <${Fa} begin=${i} />
      <${Ia} begin=${i} />
    </div>
    ${n&&k`<p class="problem" role="alert">${n}</p>`}
    <section aria-label="What is being added" aria-live="polite">
      ${e.map(e=>k`<${Ra} key=${e.id} job=${e} onFollow=${a} />`)}
    </section>
  <//>`}function Pa({begin:e,onProblem:t}){let[n,r]=M(!1),i=Ne(null),a=async n=>{let r=[...n],i=r.find(e=>e.size>ja);if(i)return t(`${i.name} is larger than 20 MB; add it by the command: dragoman add`);if(r.length)return e({files:await Promise.all(r.map(async e=>({name:e.name,content:await Ma(e)}))),label:r.length===1?r[0].name:H(r.length,`file`)})};return k`<section
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
  </section>`}function Fa({begin:e}){let[t,n]=M({text:``,title:``,publisher:``,published:``,address:``}),r=e=>r=>n({...t,[e]:r.currentTarget.value});return k`<section class="card">
    <h2>Text</h2>
    <form class="form" onSubmit=${async r=>{r.preventDefault(),await e({...t,address:t.address||null,label:t.title||`Pasted text`})&&n({text:``,title:``,publisher:``,published:``,address:``})}}>
      <${J} label="Paste the report"><textarea name="text" rows="7" required value=${t.text} onInput=${r(`text`)}></textarea><//>
      <div class="pair-fields">
        <${J} label="Title"><input name="title" value=${t.title} onInput=${r(`title`)} /><//>
        <${J} label="Published on"><input name="published" type="date" value=${t.published} onInput=${r(`published`)} /><//>
        <${J} label="Outlet"><input name="publisher" value=${t.publisher} onInput=${r(`publisher`)} /><//>
        <${J} label="Its address"><input name="address" type="url" value=${t.address} onInput=${r(`address`)} /><//>
      </div>
      <p class="buttons"><button type="submit" class="main-button" disabled=${!t.text.trim()}>Add the text</button></p>
    </form>
  </section>`}function Ia({begin:e}){let[t,n]=M(``);return k`<section class="card">
    <h2>Address</h2>
    <p>A page or a feed. This alone goes out to the net, and to this address only.</p>
    <form class="form" onSubmit=${async r=>{r.preventDefault(),await e({address:t,label:t})&&n(``)}}>
      <${J} label="Address"><input name="url" type="url" required placeholder="https://" value=${t} onInput=${e=>n(e.currentTarget.value)} /><//>
      <p class="buttons"><button type="submit" class="main-button" disabled=${!t.trim()}>Fetch and add</button></p>
    </form>
  </section>`}var La={waiting:`Waits for its turn`,reading:`Reading …`,done:`Done`,failed:`Failed`};function Ra({job:e,onFollow:t}){let n=e.state===`done`||e.state===`failed`;return N(()=>{if(n)return;let r=setInterval(async()=>{let n=await Lt(`/add/${e.id}`).catch(()=>null);n&&(t(n),n.state===`done`&&zt())},400);return()=>clearInterval(r)},[e.id,n]),k`<article class="card job">
    <h2 class="small">${e.name}</h2>
    <p>${La[e.state]}${!n&&k` <progress aria-label="Reading"></progress>`} · ${H(e.read,`report`)} read, ${H(e.claims,`claim`)}${e.known>0&&`, ${e.known} known before`}</p>
    ${e.error&&k`<p class="problem">${e.error}</p>`}
    ${e.reports.length>0&&k`<ul>${e.reports.map(e=>k`<li><${Nn} source=${e} /></li>`)}</ul>`}
    ${e.state===`done`&&!e.reports.length&&!e.skips.length&&k`<p>Nothing new: the ledger has it.</p>`}
    ${e.skips.map(e=>k`<p class="warning">Not read: ${e}</p>`)}
  </article>`}var za=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Ba=function(e){return`/`+e},Va={},Ha=function(e){return e.pathname.endsWith(`.css`)},Ua=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Wa=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Ba(t,n);let r=s(t),i=Ha(r);return Ua(Va,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:za,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Ga=We(()=>Wa(()=>import(`./map-C2H4BsT7.js`),[])),Ka=We(()=>Wa(()=>import(`./network-CpJFlQ7R.js`),[])),qa=[[`/timeline`,`Timeline`,`t`],[`/actors`,`Actors`,`c`],[`/conflicts`,`Conflicts`,`f`],[`/statements`,`Statements`,`w`],[`/aid`,`Aid`,`i`],[`/map`,`Map`,`m`],[`/network`,`Network`,`k`],[`/review`,`Review`,`r`],[`/history`,`History`,`h`],[`/add`,`Add`,`+`]];function Ja(){let{path:e}=I.value,[,t,...n]=e.split(`/`),r=n.map(decodeURIComponent).join(`/`),i={"":ii,timeline:ii,record:li,report:Oi,actors:ia,actor:aa,dyad:ua,aid:Qi,conflicts:pa,map:Ga,network:Ka,statements:ha,search:ga,review:ya,history:Aa,add:Na}[t];return i?k`<${i} key=${t+r} id=${r} />`:k`<${W} title="No such page"><p><a href="/timeline">To the timeline</a></p><//>`}function Ya(){let e=I.value.path===`/`?`/timeline`:I.value.path,t=z(Bt(900)?`/review?reason=unsure&limit=1`:null);return k`<nav aria-label="Pages">
    <ul>
      ${qa.map(([n,r])=>k`<li>
          <a href=${n} aria-current=${e===n?`page`:null}>
            ${r}${n===`/review`&&t.value?.total>0&&k` <span class="badge">${t.value.total.toLocaleString(`en`)}</span>`}
          </a>
        </li>`)}
    </ul>
  </nav>`}function Xa(){return k`<form role="search" onSubmit=${e=>{e.preventDefault();let t=new FormData(e.currentTarget).get(`words`).trim();t&&Ot(kt(`/search`,{words:t}))}}>
    <label class="hidden" for="search">Search reports and records</label>
    <input id="search" name="words" type="search" placeholder="Search ( / )" />
  </form>`}function Za(){if(!Vt.value)return null;let e=new Map;for(let t of Ut.value)e.set(t.key,t.words);return k`<${Ln} title="Keys of this page" onClose=${()=>{Vt.value=!1}}>
    <dl class="keys">
      ${[...e].map(([e,t])=>k`<div><dt><kbd>${e}</kbd></dt><dd>${t}</dd></div>`)}
    </dl>
  <//>`}function Qa(){return Kt([[`?`,`show the keys of this page`,()=>{Vt.value=!0}],[`/`,`search`,()=>document.querySelector(`#search`).focus()],...qa.map(([e,t,n])=>[n,`go to ${t.toLowerCase()}`,()=>Ot(e)])]),k`<div class="desk" onClick=${Nt}>
    <a class="skip" href="#main" onClick=${e=>{e.preventDefault(),document.querySelector(`#main`).focus()}}>Skip to the content</a>
    <header class="top">
      <a class="brand" href="/timeline">Dragoman</a>
      <${Ya} />
      <${Xa} />
      <button type="button" class="quiet-button" onClick=${Yn} aria-label=${`Colours: ${Jn.value}. Change`}>
        ${{auto:`◐`,light:`☀`,dark:`☾`}[Jn.value]}
      </button>
      <button type="button" class="quiet-button" onClick=${()=>{Vt.value=!0}}>Keys <kbd>?</kbd></button>
    </header>
    <main id="main" tabindex="-1">${Ja()}</main>
    <${Gn} />
    <${Za} />
  </div>`}O(k`<${Qa} />`,document.querySelector(`#desk`));export{k as C,Pe as S,I as _,In as a,N as b,G as c,Z as d,H as f,jt as g,z as h,Y as i,W as l,Kt as m,$n as n,q as o,yn as p,$ as r,K as s,er as t,X as u,Mt as v,M as x,kt as y};