var e,t,n,r,i,a,o,s,c,l,u,d=Symbol.for(`pv`),f={},p=[],m=/^m(i|n|o|s|text|space)$/,h=Array.isArray,g=p.slice,_=Object.assign;function v(e){e&&e.parentNode&&e.remove()}function y(e,t,n){var r,i,a,o={},s=arguments.length;for(a in t)a==`key`?r=t[a]:a==`ref`&&typeof e!=`function`?i=t[a]:o[a]=t[a];return s>2&&(o.children=s>3?g.call(arguments,2):n),b(e,o,r,i,null)}function b(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:d,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function x(e){return e.children}function S(e,t){this.props=e,this.context=t,this.__g=0}function ee(e,t){if(t==null)return e.__&&ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:ee(e)}function te(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=_({constructor:d},r)).__v=r.__v+1,e.vnode&&e.vnode(n),ce(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||ee(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,D(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,r.push(t),a++))&&i==e.debounceRendering||((i=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;r.length;)r.length>t&&r.sort(o),e=r.shift(),t=r.length,8&e.__g&&te(e)}finally{(a=r.length)&&(i||queueMicrotask)(T)}}function ne(e,t,n,r,i,a,o,s,c,l,u){var d,m,h,g,_,v,y=r.__k||p,b=t.length;for(c=re(n,t,y,c,b),d=0;d<b;d++)(h=n.__k[d])!=null&&(m=~h.__i&&y[h.__i]||f,h.__i=d,v=ce(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&O(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=E(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function re(e,t,n,r,i){var a,o,s,c,l,u,f,p,m,g=n.length,_=g,v=0,y=0,S=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=S[a]=b(null,o):h(o)?o=S[a]=b(x,{children:o}):o.constructor===d&&o.__b?o=S[a]=b(o.type,o.props,o.key,o.ref,o.__v):S[a]=o,c=a+v,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=ie(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?v--:l==c+1?v++:l!=c&&(l>c?v--:v++,y=1)):(~l||(i>g?v--:i<g&&v++),typeof o.type!=`function`&&(o.__u|=4))):S[a]=null;if(y){for(u=[],f=[],a=0;a<i;a++)if((o=S[a])&&16&o.__u){for(v=0,p=u.length;v<p;)u[m=v+p>>1]<o.__i?v=m+1:p=m;u[v]=o.__i,f[a]=v+1}for(v=u.length;a--;)f[a]&&(f[a]==v?v--:S[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=ee(s)),fe(s,s));return r}function E(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=E(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=ee(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function ie(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function ae(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function oe(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||ae(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||ae(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=u[t]||(u[t]=se(t)),(e.__a||={})[t]=l,a=t!=(t=t.replace(c,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function se(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[s]==null)n[s]=l++;else if(n[s]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function ce(t,n,r,i,a,o,s,c,l,u){var f,m,g,y,b,te,C,w,T,re,E,ie,ae,oe,se,ce,D,O,k=n.type;if(n.constructor!==d)return null;128&r.__u&&(l=32&r.__u,f=r.__c.__z)&&(n.__u|=l,m=o=[],f.nodeType==8?c=le(f,o):o.push(f),c=o[0]||c),(f=e.__b)&&f(n);n:if(typeof k==`function`){g=s.length;try{if(w=n.props,T=(f=k.prototype)&&f.render,re=(f=k.contextType)&&i[f.__c],E=f?re?re.props.value:f.__:i,(y=r.__c)?(n.__c=y,2&y.__g&&(y.__g|=1)):(T?n.__c=y=new k(w,E):(n.__c=y=new S(w,E),y.constructor=k,y.render=pe),re&&re.sub(y),y.state||(y.state={}),y.__n=i,y.__g|=8,y.__h=[],y.__k=[]),T&&(y.__s||(y.__s=y.state),k.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=_({},y.__s)),_(y.__s,k.getDerivedStateFromProps(w,y.__s)))),b=y.props,te=y.state,y.__v=n,r.__c){if(w!==b&&T&&!k.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(w,E),n.__v==r.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&!1===y.shouldComponentUpdate(w,y.__s,E)){n.__v!=r.__v&&(y.props=w,y.state=y.__s,y.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),p.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),c=ee(r);break n}y.componentWillUpdate&&y.componentWillUpdate(w,y.__s,E),T&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(b,te,C)})}else T&&!k.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),T&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=E,y.props=w,y.__P=t,y.__g&=-5,ie=e.__r,ae=T?25:0;do y.__g&=-9,ie&&ie(n),f=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++ae<25);T&&(p.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(i=_({},i,y.getChildContext())),T&&r.__c&&y.getSnapshotBeforeUpdate&&(C=y.getSnapshotBeforeUpdate(b,te)),oe=f&&f.type===x&&f.key==null?f.props.children:f,w.__P&&(f=c,a=(t=w.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&fe(e,e)}),r.__k=null),c=r.__k?ee(r,0):null),c=ne(t,h(oe)?oe:[oe],n,r,i,a,o,s,c,l,u),w.__P&&(n.__e=null,c=f),n.__u&=-161,m&&m.some(v),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(t){if(s.length=g,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(D=o.indexOf(c||void 0))||(D=o.length);(O=o[D-1])&&O.nodeType==8;)D--;for(;D<o.length;D++)if(O=o[D]){if(o[D]=null,se){if(O==ce)break}else{if(O.nodeType!=8)break;O.data.startsWith(`$s`)&&(ce=le(se=O))}}}if(!se){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;se=c}(f=le(se=n.__c.__z||(n.__c.__z=se)))?(n.__e=se,c=f):n.__e=c,c&&=c.nextSibling}else o&&o.some(v)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||ue(n),e.__e(t,n,r)}}else c=n.__e=de(r.__e,n,r,i,a,o,s,l,u,t);return(f=e.diffed)&&f(n),c}function le(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function ue(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ue))}function D(t,n,r){for(var i=0;i<r.length;)O(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function de(t,n,r,i,a,o,s,c,l,u){var d,p,_,y,b,x,S,te,C=r.props||f,w=n.props,T=n.type;if(T==`svg`?a=`http://www.w3.org/2000/svg`:T==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((b=o[d])&&(T?b.localName==T:b.nodeType==3)){t=b,o[d]=null;break}}if(!t){if(te=u.ownerDocument||document,!T)return te.createTextNode(w);t=te.createElementNS(a,T,w.is?w:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(T){if(u=T==`template`&&t.content||t,o=T==`textarea`&&w.defaultValue!=null?null:o&&g.call(u.childNodes),!c&&o)for(C={},d=0;d<t.attributes.length;d++)C[(b=t.attributes[d]).name]=b.value;for(d in C)b=C[d],d==`dangerouslySetInnerHTML`?_=b:d==`children`||d in w||d==`value`&&`defaultValue`in w||d==`checked`&&`defaultChecked`in w||oe(t,d,null,b,a);for(d in w)b=w[d],d==`children`?y=b:d==`dangerouslySetInnerHTML`?p=b:d==`value`?x=b:d==`checked`?S=b:c&&typeof b!=`function`||C[d]===b||oe(t,d,b,C[d],a);p?(c||_&&(p.__html==_.__html||p.__html==t.innerHTML)||(t.innerHTML=p.__html),n.__k=[]):(_&&(t.textContent=``),(T==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&m.test(T))&&(a=`http://www.w3.org/1999/xhtml`),ne(u,h(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&ee(r,0),c,l),o&&o.some(v)),c&&T!=`textarea`||(d=`value`,T==`progress`&&x==null?t.removeAttribute(d):x==null||x===t[d]&&(T!=`progress`||x)||oe(t,d,x,C[d],a),d=`checked`,S!=null&&S!=t[d]&&oe(t,d,S,C[d],a))}else C===w||c&&t.data==w||(t.data=w);return t}function O(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function fe(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||O(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&fe(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=le(i,o=[]))&&(i==t.__e&&o.some(v),v(a),v(i)),r||v(t.__e),t.__e=t.__c=t.__=null}function pe(e,t,n){return this.constructor(e,n)}function k(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=b(x,{children:[t]}),a=[],o=[],ce(n,n.__k,i||f,f,n.namespaceURI,i?null:n.firstChild?g.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),D(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var i,o,s;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((s=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),s=1),s&&8&i.__g)return void(i.__g|=2)}catch(t){e=t}}throw a=0,e}},t=0,n=function(e){return e!=null&&e.constructor===d},S.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=_({},this.state)),typeof e==`function`&&(e=e(_({},n),this.props)),e&&(_(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},S.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},S.prototype.render=x,r=[],a=0,o=function(e,t){return e.__v.__b-t.__v.__b},s=Symbol(),c=/(PointerCapture)$|Capture$/i,l=0,u={};var me=function(e,t,n,r){var i;t[0]=0;for(var a=1;a<t.length;a++){var o=t[a++],s=t[a]?(t[0]|=o?1:2,n[t[a++]]):t[++a];o===3?r[0]=s:o===4?r[1]=Object.assign(r[1]||{},s):o===5?(r[1]=r[1]||{})[t[++a]]=s:o===6?r[1][t[++a]]+=s+``:o?(i=e.apply(s,me(e,s,n,[``,null])),r.push(i),s[0]?t[0]|=2:(t[a-2]=0,t[a]=i)):r.push(s)}return r},he=new Map;function ge(e){var t=he.get(this);return t||(t=new Map,he.set(this,t)),(t=me(this,t.get(e)||(t.set(e,t=function(e){for(var t,n,r=1,i=``,a=``,o=[0],s=function(e){r===1&&(e||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,``)))?o.push(0,e,i):r===3&&(e||i)?(o.push(3,e,i),r=2):r===2&&i===`...`&&e?o.push(4,e,0):r===2&&i&&!e?o.push(5,0,!0,i):r>=5&&((i||!e&&r===5)&&(o.push(r,0,i,n),r=6),e&&(o.push(r,e,0,n),r=6)),i=``},c=0;c<e.length;c++){c&&(r===1&&s(),s(c));for(var l=0;l<e[c].length;l++)t=e[c][l],r===1?t===`<`?(s(),o=[o],r=3):i+=t:r===4?i===`--`&&t===`>`?(r=1,i=``):i=t+i[0]:a?t===a?a=``:i+=t:t===`"`||t===`'`?a=t:t===`>`?(s(),r=1):r&&(t===`=`?(r=5,n=i,i=``):t===`/`&&(r<5||e[c][l+1]===`>`)?(s(),r===3&&(o=o[0]),r=o,(o=o[0]).push(2,0,r),r=0):t===` `||t===`	`||t===`
`||t===`\r`?(s(),r=2):i+=t),r===3&&i===`!--`&&(r=4,o=o[0])}return s(),o}(e)),t),arguments,[])).length>1?t:t[0]}var A=ge.bind(y),_e,j,ve,ye,be=Object.is,xe=0,Se=[],Ce=[],M=e,we=M.__b,Te=M.__r,Ee=M.diffed,De=M.__c,Oe=M.unmount,ke=M.__;function Ae(e,t){M.__h&&M.__h(j,e,xe||t),xe=0;var n=j.__H||(j.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function N(e){return xe=1,je(He,e)}function je(e,t,n){var r=Ae(_e++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):He(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);be(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=j,!j.__f)){j.__f=!0;var i=j.shouldComponentUpdate;j.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,be(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function P(e,t){var n=Ae(_e++,3);!M.__s&&Ve(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,j.__H.__h.push(n))}function Me(e){return xe=5,Ne(function(){return{current:e}},[])}function Ne(e,t){var n=Ae(_e++,7);return Ve(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Pe(){var e=Ae(_e++,11);if(!e.__){for(var t=j.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Fe(){var e;do{for(;e=Ce.shift();)try{ze(e)}catch(t){M.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=Se.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ze),t.__h.some(Be),t.__h=[]}catch(n){t.__h=[],M.__e(n,e.__v)}}}while(Ce.length)}M.__b=function(e){j=null,we&&we(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ke&&ke(e,t)},M.__r=function(e){Te&&Te(e),_e=0;var t=(j=e.__c).__H;t&&(ve==j?j.__h=[]:(t.__h.some(ze),t.__h.some(Be),_e=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),ve=j},M.diffed=function(e){Ee&&Ee(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Re(Se.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),ve=j=null},M.__c=function(e,t){t.some(function(e){try{e.__h.some(ze),e.__h=e.__h.filter(function(e){return!e.__||Be(e)})}catch(t){e.__h=[function(){throw t}]}}),De&&De(e,t)},M.unmount=function(e){Oe&&Oe(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,Re(Ce.push(r))}else ze(r)}catch(e){t=e}}),r.__H=void 0,t&&M.__e(t,r.__v))};var Ie=typeof requestAnimationFrame==`function`;function Le(e){var t,n=function(){clearTimeout(r),Ie&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Ie&&(t=requestAnimationFrame(n))}function Re(e){e!=1&&ye==M.requestAnimationFrame||((ye=M.requestAnimationFrame)||Le)(Fe)}function ze(e){var t=j,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),j=t}function Be(e){var t=j;e.__c=e.__(),j=t}function Ve(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!be(t,e[n])})}function He(e,t){return typeof t==`function`?t(e):t}function Ue(e){let t=null;return function(n){let[,r]=N(0);return P(()=>{t||e().then(e=>{t=e.default,r(e=>e+1)})},[]),t?A`<${t} ...${n} />`:A`<p class="quiet" role="status">Loading …</p>`}}var We=Symbol.for(`preact-signals`);function Ge(){if(Xe>1)Xe--;else{var e,t=!1;for((function(){var e=et;for(et=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();Ye!==void 0;){var n=Ye;for(Ye=void 0,Ze++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&rt(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(Ze=0,Xe--,t)throw e}}function Ke(e){if(Xe>0)return e();$e=++Qe,Xe++;try{return e()}finally{Ge()}}var qe,F=void 0;function Je(e){var t=F,n=qe;F=void 0,qe=void 0;try{return e()}finally{F=t,qe=n}}var Ye=void 0,Xe=0,Ze=0,Qe=0,$e=0,et=void 0,tt=0;function nt(e){if(F!==void 0){var t=e.n;if(t===void 0||t.t!==F)return t={i:0,S:e,p:F.s,n:void 0,t:F,e:void 0,x:void 0,r:t},F.s!==void 0&&(F.s.n=t),F.s=t,e.n=t,32&F.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=F.s,t.n=void 0,F.s.n=t,F.s=t),t}}function I(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}I.prototype.brand=We,I.prototype.h=function(){return!0},I.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?Je(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},I.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Je(function(){var e;(e=t.Z)==null||e.call(t)}))}},I.prototype.subscribe=function(e){var t=this;return ft(function(){var n=t.value;Je(function(){return e(n)})},{name:`sub`})},I.prototype.valueOf=function(){return this.value},I.prototype.toString=function(){return this.value+``},I.prototype.toJSON=function(){return this.value},I.prototype.peek=function(){var e=this;return Je(function(){return e.value})},Object.defineProperty(I.prototype,"value",{get:function(){var e=nt(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Ze>100)throw Error(`Cycle detected`);(function(e){Xe!==0&&Ze===0&&e.l!==$e&&(e.l=$e,et={S:e,v:e.v,i:e.i,o:et})})(this),this.v=e,this.i++,tt++,Xe++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Ge()}}}});function L(e,t){return new I(e,t)}function rt(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function it(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function at(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function ot(e,t){I.call(this,void 0,t),this.x=e,this.s=void 0,this.g=tt-1,this.f=4}ot.prototype=new I,ot.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===tt))return!0;if(this.g=tt,this.f|=1,this.i>0&&!rt(this))return this.f&=-2,!0;var e=F;try{it(this),F=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return F=e,at(this),this.f&=-2,!0},ot.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}I.prototype.S.call(this,e)},ot.prototype.U=function(e){if(this.t!==void 0&&(I.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},ot.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(ot.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=nt(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function st(e,t){return new ot(e,t)}function ct(e){var t=e.j;if(e.j=void 0,typeof t==`function`){Xe++;var n=F;F=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,lt(e),t}finally{F=n,Ge()}}}function lt(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,ct(e)}function ut(e){if(F!==this)throw Error(`Out-of-order effect`);at(this),F=e,this.f&=-2;try{8&this.f&&lt(this)}finally{Ge()}}function dt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,qe&&qe.push(this)}dt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},dt.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,ct(this),it(this),Xe++;var e=F;return F=this,ut.bind(this,e)},dt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ye,Ye=this)},dt.prototype.d=function(){this.f|=8,1&this.f||lt(this)},dt.prototype.dispose=function(){this.d()};function ft(e,t){var n=new dt(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var pt,mt,ht=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,gt=[];ft(function(){pt=this.N})();function _t(t,n){e[t]=n.bind(null,e[t]||function(){})}function vt(e){if(mt){var t=mt;mt=void 0,t()}mt=e&&e.S()}function yt(e){var t=this,r=e.data,i=xt(r);i.name=`ReactiveDom`,i.value=r;var a=Ne(function(){for(var e=t,r=t.__v;r=r.__;)if(r.__c){r.__c.__$f|=4;break}var a=st(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=st(function(){return!Array.isArray(a.value)&&!n(a.value)}),s=ft(function(){if(this.N=wt,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}yt.displayName=`ReactiveTextNode`,Object.defineProperties(I.prototype,{constructor:{configurable:!0,value:y(x,null).constructor},type:{configurable:!0,value:yt},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),_t(`__b`,function(e,t){if(vt(),typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof I&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),_t(`__r`,function(e,t){if(e(t),t.type!==x){vt();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return ft(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;ht&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),vt(n)}}),_t(`__e`,function(e,t,n,r){vt(),e(t,n,r)}),_t(`diffed`,function(e,t){vt();var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=bt(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function bt(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=L(n);return{o:function(e,t){a.value=e,r=t},d:ft(function(){this.N=wt;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}_t(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),_t(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),S.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function xt(e,t){return Ne(function(){return L(e,t)},[])}var St=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Ct(){Ke(function(){for(var e;e=gt.shift();)pt.call(e)})}function wt(){gt.push(this)===1&&(e.requestAnimationFrame||St)(Ct)}var R=L(Tt());function Tt(){return{path:location.pathname,query:new URLSearchParams(location.search)}}addEventListener(`popstate`,()=>{R.value=Tt()});function Et(e,{replace:t=!1,keepFocus:n=!1}={}){history[t?`replaceState`:`pushState`](null,``,e),R.value=Tt(),n||(scrollTo(0,0),document.querySelector(`main`)?.focus({preventScroll:!0}))}function z(e,t=R.value.path){let n=new URLSearchParams(t===R.value.path?R.value.query:``);for(let[t,r]of Object.entries(e)){n.delete(t);for(let e of Array.isArray(r)?r:[r])e!==``&&e!=null&&e!==!1&&n.append(t,String(e))}let r=n.toString();return t+(r?`?${r}`:``)}function Dt(e,t={}){return z(t,e)}var Ot=e=>`/record/${encodeURIComponent(e)}`,kt=e=>`/report/${encodeURIComponent(e)}`,At=e=>`/actor/${encodeURIComponent(e)}`,jt=(e,t)=>Dt(`/dyad`,{one:e,other:t});function Mt(e){let t=e.target.closest?.(`a[href]`),n=e.button===0&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey;if(!t||!n||t.target||t.hasAttribute(`download`))return;let r=new URL(t.href);r.origin!==location.origin||r.pathname.startsWith(`/api/`)||r.hash&&r.pathname===location.pathname||(e.preventDefault(),Et(r.pathname+r.search))}var Nt=L(0),Pt=class extends Error{constructor(e,t){super(e),this.status=t}};async function Ft(e,t){let n;try{n=await fetch(`/api${e}`,{credentials:`same-origin`,...t})}catch(e){throw e.name===`AbortError`?e:new Pt("The desk does not answer. Is `dragoman desk` still running?",0)}let r=await n.json().catch(e=>{if(e.name===`AbortError`||n.ok)throw e;return{}});if(!n.ok)throw new Pt(r.error||`The desk answered ${n.status}.`,n.status);return r}var It=(e,t)=>Ft(e,{signal:t});async function Lt(e,t){return await Ft(e,{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(t)})}function Rt(){Nt.value+=1}function B(e){let[t,n]=N({value:null,error:null,path:null}),r=Nt.value;return P(()=>{if(!e)return;let t=new AbortController;return It(e,t.signal).then(t=>n({value:t,error:null,path:e}),t=>t.name!==`AbortError`&&n({value:null,error:t,path:e})),()=>t.abort()},[e,r]),{...t,isLoading:!!e&&t.path!==e}}var zt=L(!1),Bt=L([]),Vt=Bt,Ht=`input, textarea, select, [contenteditable]`;function Ut(e){if(e.metaKey||e.ctrlKey||e.altKey||e.defaultPrevented)return;if(e.target.matches?.(Ht)){e.key===`Escape`&&e.target.blur();return}if(document.querySelector(`dialog[open]`))return;let t=Bt.value.findLast(t=>t.key===e.key);t&&(e.preventDefault(),t.run(e))}addEventListener(`keydown`,Ut);function Wt(e){P(()=>{let t=e.filter(Boolean).map(([e,t,n])=>({key:e,words:t,run:n}));return Bt.value=[...Bt.value,...t],()=>{Bt.value=Bt.value.filter(e=>!t.includes(e))}})}var Gt={AGREE:`Agreement or promise`,CONSULT:`Meeting or talks`,SUPPORT:`Support`,COOPERATE:`Cooperation`,AID:`Aid`,YIELD:`Concession`,CONCEDE:`Concession`,RETREAT:`Retreat`,REQUEST:`Request`,ACCUSE:`Accusation`,REJECT:`Rejection`,THREATEN:`Threat`,PROTEST:`Protest`,SANCTION:`Sanction`,MOBILIZE:`Mobilisation`,COERCE:`Coercion`,ASSAULT:`Assault`},Kt={actual:`Happened`,planned:`Planned`,possible:`Possible`,denied:`Denied`,delivered:`Delivered`,sent:`Sent`,pledged:`Pledged`,requested:`Requested`},qt=[`verbal cooperation`,`material cooperation`,`verbal conflict`,`material conflict`],Jt={event:`Event`,statement:`Statement`,transfer:`Aid or transfer`,office:`Office`,position:`Position`,figure:`Figure`,rank:`First or record`},Yt={event:`events`,statement:`statements`,transfer:`transfers`,office:`offices`,position:`positions`,figure:`figures`,rank:`firsts`},Xt={event:[`actors`,`recipients`],statement:[`speaker`,`addressee`],transfer:[`giver`,`receiver`],office:[`holder`,null],position:[`holder`,`toward`],figure:[`of`,null],rank:[`holder`,`toward`]},Zt={event:[`type`,`mode`,`status`,`actors`,`recipients`,`date`,`place`,`act`,`count`,`contexts`],statement:[`speaker`,`speaker_text`,`addressee`,`kind`,`channel`,`text`,`date`],transfer:[`giver`,`receiver`,`carrier`,`item`,`amount`,`unit`,`bound`,`status`,`counting`,`date`],office:[`holder`,`title`,`of`,`portfolio`,`standing`,`start`,`end`],position:[`holder`,`stance`,`about`,`toward`,`date`],figure:[`value`,`bound`,`what`,`of`,`date`],rank:[`rank`,`of`,`scope`,`holder`,`toward`,`date`]},Qt={actors:`Who`,recipients:`To or with whom`,speaker:`Speaker`,speaker_text:`Named as`,addressee:`Said to`,giver:`Giver`,receiver:`Receiver`,carrier:`Carried by`,holder:`Who`,toward:`Toward`,date:`When`,place:`Where`,type:`What`,mode:`How`,status:`Did it happen?`,trigger:`Words that tell it`,kind:`Own words?`,text:`Words`,about:`About`,of:`Of`,act:`What is promised`,count:`How many times`,contexts:`Contexts`,amount:`Amount`,unit:`Unit`,item:`What`,bound:`Exact?`,counting:`What it counts`,title:`Office`,standing:`Standing`,start:`From`,end:`Until`,value:`Number`,what:`Of what`,rank:`Rank`,scope:`Among`,stance:`Stance`,portfolio:`Portfolio`,channel:`Where said`,asserted_by:`Says who`},$t={actors:`who`,speaker:`who`,speaker_text:`who`,giver:`who`,holder:`who`,recipients:`whom`,addressee:`whom`,receiver:`whom`,toward:`whom`,carrier:`whom`,date:`when`,start:`when`,end:`when`,place:`where`,status:`status`,standing:`status`,bound:`status`,counting:`status`,text:`words`,about:`words`,amount:`amount`,value:`amount`,unit:`amount`,count:`amount`,item:`amount`},en={who:`who`,whom:`to whom`,what:`what`,when:`when`,where:`where`,status:`whether it happened`,words:`said words`,amount:`how much`},tn={direct:`in own words`,mixed:`partly in own words`,indirect:`in the report's words`},nn={shipment:`one shipment`,"running-total":`total so far`,"period-total":`total of a period`,pledge:`pledge`},V=e=>Qt[e]||e.replaceAll(`_`,` `).replaceAll(`-`,` `),rn=e=>$t[e]||`what`,H=e=>String(e).replaceAll(`_`,` `).replaceAll(`-`,` `).toLowerCase(),an=e=>Kt[e]||(e?H(e):``),on=e=>e.family===`event`?Gt[e.type]||H(e.type||`event`):H(e.type||e.family),U=(e,t,n=`${t}s`)=>`${e.toLocaleString(`en`)} ${e===1?t:n}`,sn=`January February March April May June July August September October November December`.split(` `);function W(e){let t=/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(e||``);if(!t)return e||``;let[,n,r,i]=t;return[i&&String(Number(i)),r&&sn[Number(r)-1],n].filter(Boolean).join(` `)}function cn(e){if(!e)return``;let{start:t,end:n}=e;return t&&n&&t!==n?`${W(t)} – ${W(n)}`:t&&!n?`since ${W(t)}`:!t&&n?`until ${W(n)}`:W(t)}function ln(e){let{amount:t,unit:n,item:r,bound:i}=e.details,a=typeof t==`number`?t.toLocaleString(`en`):null;return[i&&i!==`exact`?H(i):null,a,n,r].filter(Boolean).join(` `)}function un(e){return e?[...new Set([e.facility,e.name].filter(Boolean))].join(`, `):``}function dn(e){return e==null||e===``?``:e===!0||e===!1?e?`yes`:`no`:typeof e==`number`?e.toLocaleString(`en`):Array.isArray(e)?e.map(dn).filter(Boolean).join(`, `):typeof e==`object`?`precision`in e?cn(e):`name`in e?un(e):Object.values(e).map(dn).filter(Boolean).join(`, `):String(e)}function fn(e,t){if(t===`date`)return cn(e.date);if(t===`place`)return un(e.place);if(t===`type`)return e.family===`event`?on(e):dn(e.details.type);if(t===`status`)return an(e.status);if(t===`kind`)return tn[e.details.kind]||``;if(t===`counting`)return nn[e.details.counting]||dn(e.details.counting);let n=e.parties[t];if(n)return n.map(e=>e.name).join(`, `);let r=e.details[t];return dn(r===!1?null:r)}function pn(e){let[t,n]=Xt[e.family];return[t,n].map(t=>t&&(e.parties[t]||[]).map(e=>e.name).join(`, `)).filter(Boolean).join(` → `)}var mn={planned:`◇`,possible:`?`,denied:`✕`,requested:`?`,pledged:`◇`};function hn({status:e}){return e?A`<span class=${`status status-${mn[e]?e:`actual`}`}>
    <span aria-hidden="true">${mn[e]||`●`}</span> ${an(e)}
  </span>`:null}function gn({actors:e,isLink:t=!0}){return(e||[]).map((e,n)=>A`${n?`, `:``}${t?A`<a href=${At(e.id)}>${e.name}</a>`:A`<span>${e.name}</span>`}`)}function _n({finding:e,role:t}){let n=new Set((e.parties[t]||[]).map(e=>e.id)),r=(e.parties[`${t}-for`]||[]).filter(e=>!n.has(e.id));return r.length?A` <span class="quiet">(for <${gn} actors=${r} />)</span>`:null}function vn({finding:e}){let[t,n]=Xt[e.family],r=n&&(e.parties[n]||[]).length>0;return A`<span class="sides">
    ${(e.parties[t]||[]).length?A`<${gn} actors=${e.parties[t]} /><${_n} finding=${e} role=${t} />`:A`<span class="quiet">not said who</span>`}
    ${r&&A` <span aria-label="to">→</span> <${gn} actors=${e.parties[n]} /><${_n}
        finding=${e}
        role=${n}
      />`}
  </span>`}function yn(e){if(e.family===`transfer`)return ln(e);if(e.family===`statement`)return e.type===`direct`?`“${e.details.text||``}”`:`paraphrase: ${e.details.text||``}`;if(e.family===`position`)return`${H(e.type||``)}: ${e.details.about||``}`;if(e.family===`office`)return[e.type,e.details.of].filter(Boolean).join(`, `);if(e.family===`figure`)return`${dn(e.details.value)} ${e.details.what||``}`;if(e.family===`rank`)return`${e.type||``} ${e.details.of||``}`;let t=e.details.mode?` (${H(e.details.mode)})`:``;return on(e)+t}function bn({finding:e,isOpen:t,onOpen:n,children:r}){let i=e.quad?.includes(`conflict`)?`conflict`:e.quad?`cooperation`:`plain`;return A`<article class=${`entry entry-${e.status||`actual`} ${t?`is-open`:``}`} id=${`e-${e.id}`}>
    <h3>
      <a
        class=${`what tone-${i}`}
        href=${Ot(e.id)}
        aria-current=${t?`true`:null}
        onClick=${n&&(t=>{t.metaKey||t.ctrlKey||t.shiftKey||t.button||(t.preventDefault(),t.stopPropagation(),n(e.id))})}
        >${yn(e)}</a
      >
    </h3>
    <p class="line"><${vn} finding=${e} /></p>
    <p class="facts">
      ${e.status&&A`<${hn} status=${e.status} />`}
      ${e.family===`statement`&&A`<span>${tn[e.type]||e.type}</span>`}
      ${e.place&&A`<span>${un(e.place)}</span>`}
      ${!e.is_dated&&e.day&&A`<span>day not told; reported ${W(e.day)}</span>`}
      <span>${U(e.sources,`independent source`)}</span>
      ${e.conflicts>0&&A`<span class="warning">⚠ reports disagree</span>`}
      ${e.is_reviewed&&A`<span class="checked">✓ checked</span>`}
    </p>
    ${r}
  </article>`}var xn=e=>e.is_dated&&e.date?.start&&e.date.start.length<10?e.date.start:e.day;function Sn({values:e,render:t}){let n=[];for(let t of e){let e=xn(t),r=n.at(-1);r&&r.day===e?r.values.push(t):n.push({day:e,values:[t]})}return n.map(e=>A`<section class="day" key=${e.day}>
      <h2>${e.day?W(e.day):`No day told`}</h2>
      ${e.values.map(t)}
    </section>`)}function Cn({source:e}){return A`<a href=${kt(e.id)}>${e.title||e.name}</a>
    <span class="quiet"> ${[e.publisher,W((e.published||``).slice(0,10))].filter(Boolean).join(`, `)}</span>`}function G({title:e,hint:t,actions:n,children:r}){return P(()=>{document.title=`${e} · Dragoman`},[e]),A`<div class="page">
    <header class="page-head">
      <div>
        <h1>${e}</h1>
        ${t&&A`<p class="hint">${t}</p>`}
      </div>
      ${n}
    </header>
    ${r}
  </div>`}function K({state:e,children:t}){return e.error?A`<p class="problem" role="alert">${e.error.message}</p>`:e.value?A`<div aria-busy=${e.isLoading?`true`:null}>${t(e.value)}</div>`:A`<p class="quiet" role="status">Loading …</p>`}function q({children:e}){return A`<div class="empty" role="status">${e}</div>`}function wn({listing:e,limit:t}){let n=Number(R.value.query.get(`offset`)||0);if(e.total<=t&&!n)return null;let r=Math.min(n+e.values.length,e.total);return A`<nav class="pager" aria-label="Pages of this list">
    ${n>0&&A`<a rel="prev" href=${z({offset:Math.max(0,n-t)||``})}>← Earlier page</a>`}
    <span>${(n+1).toLocaleString(`en`)}–${r.toLocaleString(`en`)} of ${e.total.toLocaleString(`en`)}</span>
    ${e.next_offset!==null&&A`<a rel="next" href=${z({offset:e.next_offset})}>Next page →</a>`}
  </nav>`}var Tn={csv:`CSV table`,json:`JSON`,geojson:`GeoJSON, for maps`,ics:`Calendar (ICS)`,md:`Brief with footnotes (Markdown)`,html:`Brief to print`};function En({view:e,formats:t=[`csv`,`json`,`md`,`html`],query:n={}}){let r=new URLSearchParams;for(let[e,t]of Object.entries(n))for(let n of Array.isArray(t)?t:[t])n&&r.append(e,n);let i=r.toString();return A`<details class="menu">
    <summary>Download</summary>
    <ul>
      ${t.map(t=>A`<li>
          <a
            href=${`/api/download/${e}.${t}${i?`?${i}`:``}`}
            download=${t===`html`?null:``}
            target=${t===`html`?`_blank`:null}
            >${Tn[t]}</a
          >
        </li>`)}
    </ul>
  </details>`}function J({label:e,children:t,hint:n}){return A`<label class="field"><span>${e}</span>${t}${n&&A`<small>${n}</small>`}</label>`}function Y({label:e,name:t,value:n,onTake:r}){let i=Pe(),[a,o]=N(n||``);P(()=>o(n||``),[n]);let s=B(a.length>1&&a!==n?`/actors?limit=8&name=${encodeURIComponent(a)}`:null),c=()=>a!==(n||``)&&r(a.trim());return A`<${J} label=${e}>
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
      ${(s.value?.values||[]).map(e=>A`<option value=${e.actor.name}>${U(e.records,`record`)}</option>`)}
    </datalist>
  <//>`}function X({label:e,name:t,value:n,onTake:r,type:i=`text`,placeholder:a=``,hint:o}){let[s,c]=N(n||``);P(()=>c(n||``),[n]);let l=()=>s!==(n||``)&&r(s.trim());return A`<${J} label=${e} hint=${o}>
    <input
      name=${t}
      type=${i}
      value=${s}
      placeholder=${a}
      onInput=${e=>c(e.currentTarget.value)}
      onBlur=${l}
      onKeyDown=${e=>e.key===`Enter`&&l()}
    />
  <//>`}function Dn({label:e,name:t,value:n,options:r,onTake:i}){return A`<${J} label=${e}>
    <select name=${t} value=${n||``} onChange=${e=>i(e.currentTarget.value)}>
      ${r.map(([e,t])=>A`<option value=${e} selected=${e===(n||``)}>${t}</option>`)}
    </select>
  <//>`}var Z=e=>Et(z({offset:``,open:``,...e}),{keepFocus:!0});function On({title:e,onClose:t,children:n}){let r=Me(null),i=Pe();return P(()=>{let e=r.current;return e.showModal(),()=>e.open&&e.close()},[]),A`<dialog ref=${r} aria-labelledby=${i} onClose=${t} onClick=${e=>e.target===r.current&&t()}>
    <div class="dialog-head">
      <h2 id=${i}>${e}</h2>
      <button type="button" class="quiet-button" onClick=${t}>Close</button>
    </div>
    ${n}
  </dialog>`}var kn=`dragoman-person`,Q=L(localStorage.getItem(kn)||``),An=L(``);function jn(e){Q.value=e.trim(),localStorage.setItem(kn,Q.value)}var Mn=0;function Nn(e){An.value=e,clearTimeout(Mn),Mn=setTimeout(()=>{An.value=``},6e3)}function Pn(){return A`<${J} label="Your name, kept with each correction">
    <input name="by" value=${Q.value} required autocomplete="name" onInput=${e=>jn(e.currentTarget.value)} />
  <//>`}function Fn(){return A`<div class="told" role="status" aria-live="polite">${An.value&&A`<p>${An.value}</p>`}</div>`}var In=`dragoman-theme`,Ln=[`auto`,`light`,`dark`],Rn=L(Ln.includes(localStorage.getItem(In))?localStorage.getItem(In):`auto`);ft(()=>{document.documentElement.dataset.theme=Rn.value,localStorage.setItem(In,Rn.value)});function zn(){Rn.value=Ln[(Ln.indexOf(Rn.value)+1)%Ln.length]}var Bn=[`since`,`until`,`type`,`quad`,`status`,`place`,`source`,`text`,`min_sources`,`all`],Vn=Object.entries(Gt).filter(([e])=>e!==`YIELD`),Hn=[[``,`Happened or denied`],[`all`,`All, also planned and possible`],[`actual`,`Happened`],[`planned`,`Planned`],[`possible`,`Possible`],[`denied`,`Denied`]];function Un(){let{query:e}=R.value,t={actor:e.getAll(`actor`)};for(let n of Bn){let r=e.get(n);r&&(t[n]=r)}return t}function $(e,t={}){let n=new URLSearchParams;for(let[r,i]of Object.entries({...e,...t}))for(let e of Array.isArray(i)?i:[i])e!==``&&e!=null&&n.append(r,e);return n.toString()}function Wn({view:e,hasActors:t=!0}){let n=B(`/overview`),[r=``,i=``]=e.actor,a=e=>Z({actor:e.filter(Boolean)}),o=e.all?`all`:e.status,s=Object.keys(e).length>1||e.actor.length>0;return A`<form class="filters" aria-label="Which events" onSubmit=${e=>e.preventDefault()}>
    ${t&&A`<${Y} label="Actor" name="one" value=${r} onTake=${e=>a([e,i])} />
      <${Y} label="and actor" name="other" value=${i} onTake=${e=>a([r,e])} />`}
    <${X} label="From" name="since" value=${e.since} placeholder="2024 or 2024-11-05" onTake=${e=>Z({since:e})} />
    <${X} label="Until" name="until" value=${e.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    <${Dn}
      label="What"
      name="type"
      value=${e.type||(e.quad?`quad:${e.quad}`:``)}
      options=${[[``,`Everything`],...qt.map(e=>[`quad:${e}`,`All ${e}`]),...Vn]}
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
    ${s&&A`<a class="clear" href=${R.value.path}>Clear all</a>`}
  </form>`}var Gn=(e,t=Object.keys(e))=>t.map(t=>[t,e[t]]),Kn={"event type":Gn(Gt,`AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT`.split(` `)),"event status":Gn(Kt,[`actual`,`planned`,`possible`,`denied`]),"transfer status":Gn(Kt,[`delivered`,`sent`,`pledged`,`planned`,`requested`]),"statement kind":Gn(tn),"transfer counting":Gn(nn),"office standing":[`current`,`acting`,`interim`,`former`,`designate`,`de-facto`].map(e=>[e,e])},qn={date:`A day, month or year: 2024-11-05, 2024-11; a stretch: 2024-11-04/2024-11-05. Empty: not known.`,start:`2024-11-05, 2024-11 or 2024`,end:`2024-11-05, 2024-11 or 2024`,place:`A town, province or state: Kabul, or Tripoli, LBN`,actors:`Names, with ; between them`,recipients:`Names, with ; between them`,text:`As it stands in the report, word for word`},Jn={right:`This is right`,wrong:`This is wrong`,field:`Correct a field`,same:`These are one thing`,different:`These are two things`};function Yn(e,t){if(t===`date`){let{start:t,end:n}=e.date||{};return[...new Set([t,n].filter(Boolean))].join(`/`)}if(e.parties[t])return e.parties[t].map(e=>e.name).join(`; `);let n=e.details[t];return[`type`,`status`,`kind`,`counting`,`standing`].includes(t)?n??e[t]??``:Array.isArray(n)?n.join(`; `):n==null||typeof n==`object`?fn(e,t):String(n)}function Xn({verdict:e,field:t,seen:n,other:r,onClose:i,onDone:a}){let{finding:o}=n.sheet,s=Zt[o.family].filter(e=>e!==`act`&&e!==`count`),[c,l]=N(t&&s.includes(t)?t:o.family===`event`?`date`:s[0]),[u,d]=N(Yn(o,c)),[f,p]=N(``),[m,h]=N(null),[g,_]=N(!1),v=Kn[`${o.family} ${c}`],y=async(t,s=!1)=>{if(t.preventDefault(),Q.value){_(!0);try{await Lt(`/corrections`,{verdict:e,target:o.id,by:Q.value,other:r||null,field:e===`field`?c:null,value:e===`field`?u:null,why:f||null,expected:s?null:n.last}),Nn(e===`field`?`${V(c)} corrected. History has it, and undoes it.`:`Kept. History has it, and undoes it.`),Rt(),i(),a?.()}catch(e){h(e),_(!1)}}};return A`<${On} title=${Jn[e]} onClose=${i}>
    <form onSubmit=${y} class="form">
      ${e===`field`&&A`<${J} label="Field">
          <select name="field" value=${c} onChange=${e=>{l(e.currentTarget.value),d(Yn(o,e.currentTarget.value))}}>
            ${s.map(e=>A`<option value=${e} selected=${e===c}>${V(e)}</option>`)}
          </select>
        <//>
        <p class="quiet">Held now: ${fn(o,c)||`not known`}</p>
        <${J} label="What is it really?" hint=${qn[c]}>
          ${v?A`<select name="value" value=${u} onChange=${e=>d(e.currentTarget.value)}>
                ${v.map(([e,t])=>A`<option value=${e} selected=${e===u}>${t}</option>`)}
              </select>`:A`<input name="value" value=${u} autofocus onInput=${e=>d(e.currentTarget.value)} />`}
        <//>`}
      ${e===`wrong`&&A`<p>The ledger will no longer hold it. What the report says stays, and you can undo this.</p>`}
      <${J} label="Why (helps the next reader)">
        <input name="why" value=${f} onInput=${e=>p(e.currentTarget.value)} />
      <//>
      <${Pn} />
      ${m&&A`<p class="problem" role="alert">${m.message}</p>`}
      <p class="buttons">
        ${m?.status===409?A`<button type="button" class="main-button" onClick=${e=>y(e,!0)}>Keep mine all the same</button>
              <button type="button" onClick=${()=>{Rt(),i()}}>See the other’s</button>`:A`<button type="submit" class="main-button" disabled=${g||!Q.value}>${g?`Saving …`:`Save`} <kbd>Enter</kbd></button>
              <button type="button" onClick=${i}>Cancel <kbd>Esc</kbd></button>`}
      </p>
    </form>
  <//>`}var Zn=14;function Qn(e,t){return new Date(Date.parse(e)+t*864e5).toISOString().slice(0,10)}async function $n(e,t,n){for(let[r,i]of t)await Lt(`/corrections`,{verdict:e,target:r,other:i,by:Q.value,why:n||null});Rt()}function er({telling:e,tellings:t,onClose:n}){let[r,i]=N(``),[a,o]=N(``),s=t.filter(t=>t.id!==e.id);return A`<${On} title="Another thing" onClose=${n}>
    <form class="form" onSubmit=${async t=>{t.preventDefault();try{await $n(`different`,s.map(t=>[e.id,t.id]),r),Nn(`Kept apart. History has it, and undoes it.`),n()}catch(e){o(e.message)}}}>
      <p>${e.source.publisher||e.source.name} tells of something else than ${s.map(e=>e.source.publisher||e.source.name).join(`, `)}.</p>
      <${J} label="Why (helps the next reader)"><input name="why" value=${r} autofocus onInput=${e=>i(e.currentTarget.value)} /><//>
      <${Pn} />
      ${a&&A`<p class="problem" role="alert">${a}</p>`}
      <p class="buttons"><button type="submit" class="main-button" disabled=${!Q.value}>Keep apart</button></p>
    </form>
  <//>`}function tr({finding:e,onClose:t}){let[n,r]=N(``),[i]=Xt[e.family],a=e.parties[i]?.[0]?.id,o=e.day?{since:Qn(e.day,-14),until:Qn(e.day,Zn)}:{},s=(B(e.family===`event`?`/timeline?${$({actor:a,all:`true`,limit:40,...o})}`:`/records?${$({family:e.family,actor:a,limit:40})}`).value?.values||[]).filter(t=>t.id!==e.id),c=async n=>{try{await $n(`same`,[[e.id,n.id]]),Nn(`Joined. History has it, and undoes it.`),t()}catch(e){r(e.message)}};return A`<${On} title="The same as …" onClose=${t}>
    <${Pn} />
    ${n&&A`<p class="problem" role="alert">${n}</p>`}
    ${s.length?A`<ul class="choices">${s.map(e=>A`<li key=${e.id}>
            <button type="button" disabled=${!Q.value} onClick=${()=>c(e)}>
              <strong>${yn(e)}</strong> ${pn(e)}
              <span class="quiet">${[e.is_dated?cn(e.date):`reported ${W(e.day)}`,un(e.place)].filter(Boolean).join(`, `)}</span>
            </button>
          </li>`)}</ul>`:A`<${q}><p>Nothing else of these days and of this actor.</p><//>`}
  <//>`}var nr={right:`called right`,wrong:`called wrong`,same:`called the same as another`,different:`called different from another`,"part-of":`called a part of another`,field:`corrected`,add:`added`,undo:`taken back`};function rr(e){try{return dn(JSON.parse(e??`null`))||`not known`}catch{return e}}async function ir(e){await Lt(`/corrections/${encodeURIComponent(e.key)}/undo`,{by:Q.value}),Nn(`Taken back.`),Rt()}function ar({change:e,isLinked:t=!0}){let[n,r]=N(``);return A`<li class=${e.is_undone?`is-undone`:``}>
    <p>
      <strong>${e.by}</strong> · <time datetime=${e.when}>${e.when.replace(`T`,` `).slice(0,16)}</time> · ${Jt[e.family]||e.family} ${nr[e.verdict]||e.verdict}${e.field&&A`: ${V(e.field)}`}
      ${e.is_undone&&A` <span class="quiet">(taken back)</span>`}
    </p>
    ${e.verdict===`field`&&A`<p><del>${rr(e.before)}</del> → <ins>${rr(e.after)}</ins></p>`}
    ${e.why&&A`<p class="quiet">Why: ${e.why}</p>`}
    <p class="facts">
      <q>${e.about}</q>
      ${t&&e.record&&A`<a href=${Ot(e.record)}>Open</a>`}
      ${!e.is_undone&&e.verdict!==`undo`&&A`<button type="button" onClick=${()=>ir(e).catch(e=>r(e.message))} disabled=${!Q.value}>Undo</button>`}
    </p>
    ${n&&A`<p class="problem" role="alert">${n}</p>`}
  </li>`}function or({record:e,remarks:t}){let n=B(`/corrections?record=${encodeURIComponent(e)}`),r=t.filter(e=>!e.when),i=n.value?.values||[];return!i.length&&!r.length?null:A`<section>
    <h3>History</h3>
    ${i.length>0&&!Q.value&&A`<${Pn} />`}
    <ul class="changes">
      ${i.map(e=>A`<${ar} key=${e.key} change=${e} isLinked=${!1} />`)}
      ${r.map(e=>A`<li class="quiet"><p>${e.by}: ${e.verdict.toLowerCase().replace(`_`,` `)} · ${e.why}</p></li>`)}
    </ul>
  </section>`}function sr(e,t){let n=Array.from(e),r=new Set([0,n.length]);for(let e of t)r.add(Math.min(e.start,n.length)),r.add(Math.min(e.end,n.length));let i=[...r].sort((e,t)=>e-t);return i.slice(0,-1).map((e,r)=>{let a=i[r+1];return{start:e,end:a,words:n.slice(e,a).join(``),marks:t.filter(t=>t.start<a&&e<t.end)}})}function cr({text:e,marks:t,lit:n,onPick:r,label:i}){let a=new Set;return A`<div class="text" tabindex="0" role="region" aria-label=${i}>
    ${sr(e,t).map(e=>{if(!e.marks.length)return e.words;let t=[...new Set(e.marks.map(e=>e.field))],i=t.includes(n)?n:t[0],o=!a.has(i)&&e.marks.some(t=>t.field===i&&t.end===e.end);o&&a.add(i);let s=t.map(V).join(`; `);return A`<mark
        class=${`role-${rn(i)} ${t.includes(n)?`is-lit`:``} ${r?`is-pickable`:``}`}
        data-field=${t.join(` `)}
        title=${s}
        onClick=${r&&(()=>r(e.marks[0]))}
        >${e.words}${o&&A`<span class="mark-name" aria-hidden="true">${V(i)}</span>`}</mark
      >`})}
  </div>`}function lr(e,t,n){let r=e?.querySelector(`mark[data-field~="${CSS.escape(t)}"]`);if(!r)return;let i=r.closest(`.text`);i.scrollTop=r.offsetTop-i.clientHeight/3,n&&r.scrollIntoView({block:`nearest`})}function ur({id:e,onClose:t,isPage:n=!1,isJudged:r=!1}){return A`<${K} state=${B(`/records/${encodeURIComponent(e)}`)}>
    ${e=>A`<${dr} key=${e.sheet.finding.id} seen=${e} onClose=${t} isPage=${n} isJudged=${r} />`}
  <//>`}function dr({seen:e,onClose:t,isPage:n,isJudged:r}){let{finding:i,tellings:a,conflicts:o,remarks:s}=e.sheet,[c,l]=N(Math.max(0,a.findIndex(e=>e.is_lead))),[u,d]=N(null),[f,p]=N(null),[m,h]=N(``),g=Me(null),_=a[c],v=Zt[i.family].filter(e=>fn(i,e)||a.some(t=>e in t.apart||t.quotes.some(t=>t.field===e))),y=e=>{let t=mr(_,e)?c:a.findIndex(t=>mr(t,e));t<0||(l(t),d(pr(a[t],e)))},b=e=>l((c+e+a.length)%a.length);return Wt([...v.slice(0,9).map((e,t)=>[String(t+1),`show the words of “${V(e)}”`,()=>y(e)]),a.length>1&&[`n`,`next report of the same thing`,()=>b(1)],a.length>1&&[`p`,`report before`,()=>b(-1)],!r&&[`e`,`correct a field`,()=>p({verdict:`field`,field:u?hr(i,u):null})],!r&&[`a`,`this is right`,()=>p({verdict:`right`})],!r&&[`x`,`this is wrong`,()=>p({verdict:`wrong`})],!r&&[`s`,`the same as another: join them`,()=>h(`join`)],!r&&a.length>1&&[`d`,`the report shown tells of another thing: split it off`,()=>h(`split`)],t&&[`Escape`,`close what is open`,t]]),A`<div class="proof" ref=${g}>
    <${gr} finding=${i} onClose=${t} isPage=${n} />
    ${!r&&A`<div class="actions" role="group" aria-label="Judge this">
      <button type="button" onClick=${()=>p({verdict:`right`})}>✓ Right <kbd>a</kbd></button>
      <button type="button" onClick=${()=>p({verdict:`wrong`})}>✕ Wrong <kbd>x</kbd></button>
      <button type="button" onClick=${()=>p({verdict:`field`,field:null})}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${()=>h(`join`)}>Same as … <kbd>s</kbd></button>
      ${a.length>1&&A`<button type="button" onClick=${()=>h(`split`)}>Split this report off <kbd>d</kbd></button>`}
      <${En} view=${`record/${encodeURIComponent(i.id)}/as`} formats=${[`md`,`html`,`json`]} />
    </div>`}
    <div class="proof-columns">
      <section aria-label="What is held">
        <${_r} finding=${i} fields=${v} tellings=${a} lit=${u} onLight=${y}
          onCorrect=${e=>p({verdict:`field`,field:e})} />
        <${Sr} conflicts=${o} />
        <${or} record=${i.id} remarks=${s} />
      </section>
      <section aria-label="The report's words">
        ${a.length>1&&A`<${vr} tellings=${a} chosen=${c} onChoose=${l} />`}
        <${br} telling=${_} lit=${u} root=${g} />
      </section>
    </div>
    ${a.length>1&&A`<${xr} finding=${i} fields=${v} tellings=${a} chosen=${c} onChoose=${l} />`}
    ${m===`join`&&A`<${tr} finding=${i} onClose=${()=>h(``)} />`}
    ${m===`split`&&A`<${er} telling=${_} tellings=${a} onClose=${()=>h(``)} />`}
    ${f&&A`<${Xn} ...${f} seen=${e} fields=${v} onClose=${()=>p(null)} />`}
  </div>`}var fr={type:[`trigger`],mode:[`trigger`],kind:[`text`],act:[`trigger`],title:[`title`]},pr=(e,t)=>[t,...fr[t]||[]].find(t=>e.quotes.some(e=>e.field===t))||null,mr=(e,t)=>pr(e,t)!==null,hr=(e,t)=>t===`trigger`?`type`:t;function gr({finding:e,onClose:t,isPage:n}){let r=n?`h1`:`h2`;return A`<header class="proof-head">
    <div>
      <p class="kicker">
        ${Jt[e.family]} <${hn} status=${e.status} />
        ${e.is_reviewed&&A`<span class="checked">✓ checked</span>`}
      </p>
      <${r} class=${`status-line-${e.status||`actual`}`}>${yn(e)}<//>
      <p><${vn} finding=${e} /></p>
      <p class="facts">
        <span>${e.is_dated?cn(e.date):e.day?`day not told; reported ${W(e.day)}`:`day not told`}</span>
        <span>${U(e.sources,`independent source`)}</span>
        <span>confidence ${Math.round(e.confidence*100)} %</span>
      </p>
    </div>
    <div class="head-buttons">
      ${!n&&A`<a href=${Ot(e.id)}>Open as a page</a>`}
      ${t&&A`<button type="button" class="quiet-button" onClick=${t}>Close <kbd>Esc</kbd></button>`}
    </div>
  </header>`}function _r({finding:e,fields:t,tellings:n,lit:r,onLight:i,onCorrect:a}){return A`<table class="fields">
    <caption>
      What is held. Press a field to see the words it rests on.
    </caption>
    <tbody>
      ${t.map((t,o)=>{let s=n.map(e=>pr(e,t)).filter(Boolean),c=n.filter(e=>t in e.apart);return A`<tr class=${s.includes(r)?`is-lit`:``}>
          <th scope="row">
            ${s.length?A`<button type="button" class=${`field-button role-${rn(s[0])}`} onClick=${()=>i(t)}>
                  ${V(t)} ${o<9&&A`<kbd>${o+1}</kbd>`}
                </button>`:A`<span class="field-name">${V(t)}</span>`}
          </th>
          <td>
            ${fn(e,t)||A`<span class="quiet">not known</span>`}
            ${t===`date`&&e.date&&e.date.how!==`stated`&&A` <span class="quiet">(${e.date.how})</span>`}
            ${c.length>0&&A` <span class="warning">≠ ${U(c.length,`report`)} ${c.length===1?`says`:`say`} otherwise</span>`}
          </td>
          <td>
            <button type="button" class="quiet-button" aria-label=${`Correct: ${V(t)}`} onClick=${()=>a(t)}>✎</button>
          </td>
        </tr>`})}
    </tbody>
  </table>`}function vr({tellings:e,chosen:t,onChoose:n}){return A`<div class="tabs" role="group" aria-label="Reports of the same thing">
    ${e.map((e,r)=>A`<button type="button" aria-pressed=${r===t?`true`:`false`} onClick=${()=>n(r)}>
        ${e.source.publisher||e.source.name}${Object.keys(e.apart).length>0&&A` <span aria-label="says otherwise somewhere">≠</span>`}
      </button>`)}
  </div>`}var yr={outlet:`the report itself`,anonymous:`somebody unnamed`};function br({telling:e,lit:t,root:n}){let r=B(`/documents/${encodeURIComponent(e.source.id)}`),i=e.quotes,a=i[0]?.field;return P(()=>{r.value&&!r.isLoading&&lr(n.current,t||a,!!t)},[r.value,t,e.id]),A`<${K} state=${r}>
    ${n=>A`
      <p class="source-line">
        <a href=${kt(n.source.id)}>${n.source.title||n.source.name}</a>
        <span class="quiet"> ${[n.source.publisher,W((n.source.published||``).slice(0,10))].filter(Boolean).join(`, `)}</span>
        <span class="quiet"> · said by ${e.asserted_by.map(e=>yr[e]||e).join(`, `)}</span>
      </p>
      <${cr} text=${n.text} marks=${n.source.id===e.source.id?i:[]} lit=${t} label="Text of the report" />
    `}
  <//>`}function xr({finding:e,fields:t,tellings:n,chosen:r,onChoose:i}){return A`<section class="beside">
    <h2>Report by report</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="What each report says of each field">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            ${n.map((e,t)=>A`<th scope="col">
                <button type="button" class="quiet-button" aria-pressed=${t===r?`true`:`false`} onClick=${()=>i(t)}>
                  ${e.source.publisher||e.source.name}
                </button>
                ${e.is_lead&&A`<span class="quiet"> (fullest)</span>`}
              </th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.map(t=>A`<tr>
              <th scope="row">${V(t)}</th>
              ${n.map(n=>t in n.apart?A`<td class="differs">≠ ${dn(n.apart[t])}</td>`:mr(n,t)?A`<td>${fn(e,t)}</td>`:A`<td class="quiet">not told</td>`)}
            </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`}function Sr({conflicts:e}){return e.length?A`<section class="conflicts">
    <h3><span aria-hidden="true">⚠</span> Where reports disagree</h3>
    ${e.map(e=>A`<${Cr} conflict=${e} />`)}
  </section>`:null}function Cr({conflict:e}){let t=new Map;for(let n of e.sides)t.set(n.value,[...t.get(n.value)||[],n]);return A`<div class="conflict">
    <p><strong>${V(e.kind)}</strong> · ${e.why}</p>
    <ul>
      ${[...t].map(([e,t])=>A`<li>
          <${Er} value=${e} resolved=${t[0].resolved} />
          ${t.map((e,t)=>e.source&&A`${t?`, `:` `}<a href=${`${kt(e.source.id)}${e.quote?`?find=${encodeURIComponent(e.quote)}`:``}`}>${e.source.publisher||e.source.name}</a>`)}
        </li>`)}
    </ul>
  </div>`}var wr=e=>/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(e),Tr=e=>e.split(`/`).map(W).join(` – `);function Er({value:e,resolved:t}){let n=t&&t!==e?A` <span class="quiet">= ${Tr(t)}</span>`:null;return wr(e)?A`<strong>${Tr(e)}</strong>${n}`:A`<q>${e}</q>${n}`}var Dr=50,Or=e=>Et(z({open:e}),{keepFocus:!0});function kr(){let e=Un(),{query:t}=R.value,n=t.get(`newest`)!==`false`,r=t.get(`open`),i=B(`/timeline?${$(e,{limit:Dr,offset:t.get(`offset`)||0,newest:n})}`),a=i.value?.values||[],o=e=>{let t=a.findIndex(e=>e.id===r),n=a[t<0?0:Math.min(Math.max(t+e,0),a.length-1)];n&&(Or(n.id),document.getElementById(`e-${n.id}`)?.scrollIntoView({block:`nearest`}))};Wt([[`j`,`next event`,()=>o(1)],[`k`,`event before`,()=>o(-1)],i.value?.next_offset&&[`]`,`next page`,()=>Et(z({offset:i.value.next_offset,open:``}))]]);let s=e.actor.length?e.actor.join(` and `):`Timeline`;return A`<${G}
    title=${e.actor.length?`Timeline: ${s}`:s}
    hint=${A`Everything that reports tell of, by day. Press an event to see the words it rests on. <${Mr} actors=${i.value?.meant||[]} />`}
    actions=${A`<${En} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${e} />`}
  >
    ${!e.actor.length&&A`<${Nr} />`}
    <${Wn} view=${e} />
    <div class=${r?`split`:``}>
      <div class="list">
        <${K} state=${i}>${e=>A`<${Ar} listing=${e} opened=${r} isNewest=${n} />`}<//>
      </div>
      ${r&&A`<aside class="side" aria-label="The event and its proof"><${ur} id=${r} onClose=${()=>Or(``)} /></aside>`}
    </div>
  <//>`}function Ar({listing:e,opened:t,isNewest:n}){return e.total?A`
    <p class="summary" role="status">
      ${U(e.total,`event`)}${e.left_out>0&&A` · <a href=${z({all:`true`,offset:``})}>${U(e.left_out,`planned or possible one`)} left out</a>`}${` · `}<a href=${z({newest:n?`false`:``,offset:``})}>${n?`oldest first`:`newest first`}</a>
    </p>
    <${Sn}
      values=${e.values}
      render=${e=>A`<${bn} key=${e.id} finding=${e} isOpen=${e.id===t} onOpen=${Or}>
        ${e.claims>1&&A`<${jr} id=${e.id} number=${e.claims} />`}
      <//>`}
    />
    <${wn} listing=${e} limit=${Dr} />
  `:A`<${q}>
      <p>No events here.</p>
      ${e.left_out>0?A`<p><a href=${z({all:`true`})}>Show ${U(e.left_out,`planned or possible event`)}</a></p>`:A`<p>Change the filters, or <a href="/add">add reports</a>.</p>`}
    <//>`}function jr({id:e,number:t}){let[n,r]=N(!1),i=B(n?`/records/${encodeURIComponent(e)}`:null);return A`<details class="reports" onToggle=${e=>r(e.currentTarget.open)}>
    <summary>${U(t,`telling`)} of it</summary>
    ${n&&A`<${K} state=${i}>
      ${e=>A`<ul>${e.sheet.tellings.map(e=>A`<li><${Cn} source=${e.source} />
        ${Object.keys(e.apart).length>0&&A` <span class="warning">≠ says otherwise: ${Object.keys(e.apart).join(`, `)}</span>`}</li>`)}</ul>`}
    <//>`}
  </details>`}function Mr({actors:e}){if(!e.length)return null;let[t,n]=e;return A`${e.map(e=>A`<a href=${At(e.id)}>Dossier of ${e.name}</a> `)}
    ${n&&A`<a href=${jt(t.id,n.id)}>Dossier of the two</a>`}`}function Nr(){let{value:e}=B(`/overview`);return e?e.reports?A`<p class="overview">
    <strong>${U(e.reports,`report`)}</strong>: ${Object.entries(e.families).map(([e,t])=>`${t.toLocaleString(`en`)} ${Yt[e]}`).join(`, `)}; ${U(e.actors,`actor`)}; <a href="/conflicts">${U(e.conflicts,`conflict`)}</a>.
  </p>`:A`<${q}><p>This ledger holds no report yet.</p><p><a class="main-button" href="/add">Add reports</a></p><//>`:null}function Pr({id:e}){return P(()=>{document.title=`Record · Dragoman`},[e]),A`<div class="page"><${ur} id=${e} isPage=${!0} /></div>`}var Fr=e=>/^https?:\/\//.test(e||``);function Ir({id:e}){return A`<${K} state=${B(`/documents/${encodeURIComponent(e)}`)}>${e=>A`<${Lr} report=${e} />`}<//>`}function Lr({report:e}){let{source:t}=e,n=Me(null),[r,i]=N(``),a=R.value.query.get(`find`),o=a?Array.from(e.text.slice(0,Math.max(0,e.text.indexOf(a)))).length:-1,s=o>=0&&e.text.includes(a)?[{field:`conflict`,start:o,end:o+Array.from(a).length}]:[],c=[...s,...e.marks.filter(e=>!r||e.family===r)];P(()=>{s.length&&lr(n.current,`conflict`,!0)},[e]);let l=[...new Set(e.marks.map(e=>e.family))];return A`<${G}
    title=${t.title||t.name}
    hint=${A`${[t.publisher,W((t.published||``).slice(0,10))].filter(Boolean).join(`, `)} · ${Fr(t.url)?A`<a href=${t.url} target="_blank" rel="noreferrer noopener">the page it came from</a>`:A`from ${t.url}`}`}
  >
    <div class="legend" role="group" aria-label="Which marks">
      <button type="button" aria-pressed=${r?`false`:`true`} onClick=${()=>i(``)}>All marks</button>
      ${l.map(e=>A`<button type="button" aria-pressed=${r===e?`true`:`false`} onClick=${()=>i(e)}>${Yt[e]}</button>`)}
    </div>
    <p class="legend" aria-label="Colours">${Object.entries(en).map(([e,t])=>A`<span class=${`chip role-${e}`}>${t}</span>`)}</p>
    <div class="proof-columns report-columns" ref=${n}>
      <${cr} text=${e.text} marks=${c} lit=${s.length?`conflict`:null} label="Text of the report"
        onPick=${e=>e.record&&Et(Ot(e.record))} />
      <section aria-label="What it tells of">
        <h2>What it tells of</h2>
        <${Rr} report=${e} family=${r} />
        ${e.copies.length>0&&A`<h2>Copies of it</h2><ul>${e.copies.map(e=>A`<li><${Cn} source=${e} /></li>`)}</ul>`}
      </section>
    </div>
  <//>`}function Rr({report:e,family:t}){let n=Array.from(e.text),r=new Map;for(let i of e.marks){if(!i.record||t&&i.family!==t)continue;let e=r.get(i.record)||{family:i.family,words:[]};e.words.push(n.slice(i.start,i.end).join(``)),r.set(i.record,e)}return A`<ul class="told-of">
    ${[...r].map(([e,t])=>A`<li><a href=${Ot(e)}>${Jt[t.family]}: ${[...new Set(t.words)].join(` · `).slice(0,140)}</a></li>`)}
  </ul>`}var zr=720,Br=70;function Vr({months:e}){let t=e.filter(e=>e.period),n=[...new Set(t.map(e=>e.period))].sort();if(!n.length)return A`<p class="quiet">No event with a month told.</p>`;let r=Hr(n[0],n.at(-1)),i=new Map(r.map(e=>[e,{cooperation:0,conflict:0}]));for(let e of t){let t=e.group?.includes(`conflict`)?`conflict`:`cooperation`,n=i.get(e.period);n&&(n[t]+=e.number)}let a=Math.max(1,...[...i.values()].flatMap(e=>[e.cooperation,e.conflict])),o=Math.max(300,Math.min(zr,r.length*36)),s=Math.min(36,o/r.length),c=Math.max(1,Math.min(28,s-2)),l=r.filter((e,t)=>t===0||e.endsWith(`-01`)),u=e.filter(e=>!e.period).reduce((e,t)=>e+t.number,0);return A`<figure class="chart">
    <svg class="months" width=${o} viewBox=${`0 0 ${o} 180`} role="img" aria-label=${`Events by month from ${W(r[0])} to ${W(r.at(-1))}; the table below has the numbers`}>
      <line x1="0" x2=${o} y1=${80} y2=${80} class="axis" />
      ${r.map((e,t)=>{let{cooperation:n,conflict:r}=i.get(e),o=t*s+(s-c)/2,l=n/a*Br,u=r/a*Br;return A`<g>
          <title>${W(e)}: ${n} cooperation, ${r} conflict</title>
          ${l>0&&A`<rect class="bar-cooperation" x=${o} y=${80-l} width=${c} height=${l} />`}
          ${u>0&&A`<rect class="bar-conflict" x=${o} y=${80} width=${c} height=${u} />`}
        </g>`})}
      ${l.map(e=>A`<text x=${r.indexOf(e)*s+2} y=${172} class="label">${e.slice(0,4)}</text>`)}
    </svg>
    <figcaption>
      <span class="swatch bar-cooperation"></span> cooperation (up) <span class="swatch bar-conflict"></span> conflict (down); at most ${a} a month.
      ${u>0&&` ${U(u,`event`)} without a month told.`}
    </figcaption>
    <details>
      <summary>Numbers</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Events by month">
        <table>
          <thead><tr><th scope="col">Month</th><th scope="col">Cooperation</th><th scope="col">Conflict</th></tr></thead>
          <tbody>
            ${n.map(e=>A`<tr><th scope="row">${W(e)}</th><td>${i.get(e).cooperation}</td><td>${i.get(e).conflict}</td></tr>`)}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`}function Hr(e,t){let n=[],[r,i]=e.split(`-`).map(Number);for(;n.length<240;){let e=`${String(r).padStart(4,`0`)}-${String(i).padStart(2,`0`)}`;if(n.push(e),e>=t)break;i+=1,i>12&&([r,i]=[r+1,1])}return n}function Ur({gifts:e}){let t=[...new Set(e.filter(Wr).map(e=>`${e.details.item}|${e.details.unit||``}`))].map(t=>[t,e.filter(e=>Wr(e)&&`${e.details.item}|${e.details.unit||``}`===t)]).filter(([,e])=>e.length>1).slice(0,6);return t.length?A`<p class="quiet">Bars are shipments, dots are totals that somebody states, hollow ones are pledged.</p><div class="aid-charts">
    ${t.map(([e,t])=>A`<${Kr} key=${e} name=${e.split(`|`).reverse().filter(Boolean).join(` of `)} gifts=${t} />`)}
  </div>`:null}var Wr=e=>typeof e.details.amount==`number`&&e.day,Gr=120;function Kr({name:e,gifts:t}){let n=t.map(e=>Date.parse(e.day)),[r,i]=[Math.min(...n),Math.max(...n)],a=Math.max(...t.map(e=>e.details.amount)),o=e=>12+(Date.parse(e.day)-r)/Math.max(1,i-r)*(zr/2-24),s=e=>Gr-e.details.amount/a*104;return A`<figure class="chart half">
    <svg viewBox=${`0 0 ${zr/2} 144`} role="img" aria-label=${`${e}: ${t.length} amounts; the sheet has them`}>
      <line x1="0" x2=${zr/2} y1=${Gr} y2=${Gr} class="axis" />
      ${t.map(e=>{let t=`${e.day}: ${e.details.amount} ${e.details.unit||``} ${e.details.counting}, ${e.status}`;return e.details.counting===`shipment`?A`<g><title>${t}</title><rect class=${`bar-${e.status===`pledged`?`pledged`:`given`}`} x=${o(e)-4} y=${s(e)} width="8" height=${Gr-s(e)} /></g>`:A`<g><title>${t}</title><circle class=${e.details.counting===`pledge`||e.status===`pledged`?`dot-pledged`:`dot-total`} cx=${o(e)} cy=${s(e)} r="5" /></g>`})}
      <text x="2" y=${138} class="label">${W(new Date(r).toISOString().slice(0,7))}</text>
      <text x=${zr/2-2} y=${138} class="label" text-anchor="end">${W(new Date(i).toISOString().slice(0,7))}</text>
    </svg>
    <figcaption>${e}, up to ${a.toLocaleString(`en`)}</figcaption>
  </figure>`}function qr(){let{query:e}=R.value,t=Object.fromEntries([`giver`,`receiver`,`good`,`since`,`until`].map(t=>[t,e.get(t)||``]));return A`<${G}
    title="Aid"
    hint="Goods and money. A total that somebody states holds what was sent before; so shipments, totals and pledges stand apart and are never added up."
    actions=${A`<${En} view="aid" query=${{giver:t.giver,receiver:t.receiver,since:t.since,until:t.until}} />`}
  >
    <form class="filters" aria-label="Which aid" onSubmit=${e=>e.preventDefault()}>
      <${Y} label="Giver" name="giver" value=${t.giver} onTake=${e=>Z({giver:e})} />
      <${Y} label="Receiver" name="receiver" value=${t.receiver} onTake=${e=>Z({receiver:e})} />
      <${X} label="What" name="good" value=${t.good} placeholder="wheat" onTake=${e=>Z({good:e})} />
      <${X} label="From" name="since" value=${t.since} placeholder="2024" onTake=${e=>Z({since:e})} />
      <${X} label="Until" name="until" value=${t.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    </form>
    <${Jr} ...${t} />
  <//>`}function Jr(e){return A`<${K} state=${B(`/aid?${$({...e,limit:500})}`)}>${t=>A`<${Yr} listing=${t} isOfTwo=${!!(e.giver&&e.receiver)} />`}<//>`}function Yr({listing:e,isOfTwo:t}){if(!e.total)return A`<${q}><p>No aid told of.</p><//>`;let{values:n}=e,r=e=>e.details.counting===`pledge`||e.status===`pledged`,i=[[`Shipments`,n.filter(e=>e.details.counting===`shipment`&&!r(e))],[`Totals that somebody states`,n.filter(e=>![`shipment`,`pledge`].includes(e.details.counting)&&!r(e))],[`Pledges`,n.filter(r)]];return A`
    <p class="summary" role="status">${U(e.total,`transfer`)}</p>
    ${t?A`<${Ur} gifts=${n} />`:A`<p class="quiet">Name a giver and a receiver for a chart.</p>`}
    ${i.filter(([,e])=>e.length).map(([e,t])=>A`<${Xr} key=${e} title=${e} gifts=${t} />`)}
  `}function Xr({title:e,gifts:t}){return A`<section>
    <h3>${e}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${e}>
      <table class="sheet">
        <thead>
          <tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Giver</th><th scope="col">Receiver</th><th scope="col">Standing</th><th scope="col">Counts</th><th scope="col">Sources</th></tr>
        </thead>
        <tbody>
          ${t.map(e=>A`<tr key=${e.id}>
              <td>${e.is_dated?cn(e.date):e.day?`reported ${W(e.day)}`:``}</td>
              <td><a href=${Ot(e.id)}>${ln(e)}</a>${e.conflicts>0&&A` <span class="warning">⚠ reports disagree</span>`}</td>
              <td><${gn} actors=${e.parties.giver} /></td>
              <td><${gn} actors=${e.parties.receiver} /></td>
              <td><${hn} status=${e.status} /></td>
              <td>${nn[e.details.counting]||e.details.counting}</td>
              <td>${e.sources}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`}var Zr=50;function Qr(){let{query:e}=R.value,t=e.get(`name`)||``,n=B(`/actors?${$({name:t,limit:Zr,offset:e.get(`offset`)||0})}`);return A`<${G} title="Actors" hint="States, bodies and persons, those with most records first. Open one for its dossier.">
    <form class="filters" aria-label="Which actors" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Name" name="name" value=${t} placeholder="Any" onTake=${e=>Z({name:e})} />
      <${Y} label="Dossier of two: this one" name="first" value=${e.get(`first`)||``} onTake=${e=>Z({first:e})} />
      <${Y} label="and" name="second" value=${e.get(`second`)||``} onTake=${e=>Z({second:e})} />
      ${e.get(`first`)&&e.get(`second`)&&A`<a class="main-button" href=${jt(e.get(`first`),e.get(`second`))}>Open the two</a>`}
    </form>
    <${K} state=${n}>
      ${e=>A`
        <p class="summary" role="status">${U(e.total,`actor`)}</p>
        ${!e.total&&A`<${q}><p>Nobody is called so.</p><//>`}
        <ul class="tiles">
          ${e.values.map(e=>A`<li key=${e.actor.id}>
              <a href=${At(e.actor.id)}>${e.actor.name}</a>
              <span class="quiet">${[H(e.actor.kind),e.actor.country,U(e.records,`record`)].filter(Boolean).join(` · `)}</span>
            </li>`)}
        </ul>
        <${wn} listing=${e} limit=${Zr} />
      `}
    <//>
  <//>`}function $r({id:e}){return A`<${K} state=${B(`/actors/${encodeURIComponent(e)}`)}>${e=>A`<${ei} found=${e} />`}<//>`}function ei({found:e}){let{actor:t}=e,n=Object.entries(t.codes).filter(([,e])=>e);return A`<${G}
    title=${t.name}
    hint=${[H(t.kind),t.country,...n.map(([e,t])=>`${e.toUpperCase()} ${t}`),t.wikidata].filter(Boolean).join(` · `)}
    actions=${A`<${En} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${{actor:t.id}} />`}
  >
    <${ti} families=${e.families} query=${{actor:t.id}} speaker=${t.id} />
    ${e.names.length>1&&A`<p class="quiet">Also called: ${e.names.filter(e=>e!==t.name.toLowerCase()).join(`, `)}</p>`}
    <div class="columns">
      <section class="card">
        <h2>Events by month</h2>
        <${Vr} months=${e.months} />
      </section>
      <section class="card">
        <h2>Offices</h2>
        ${e.offices.length?A`<${ni} offices=${e.offices} actor=${t} />`:A`<p class="quiet">No office told of.</p>`}
      </section>
      <section class="card">
        <h2>Met</h2>
        ${e.met.length?A`<ul class="plain-list">${e.met.map(e=>A`<li>
              <a href=${jt(t.id,e.actor.id)}>${e.actor.name}</a> <span class="quiet">${U(e.records,`meeting`)}</span></li>`)}</ul>`:A`<p class="quiet">No meeting told of.</p>`}
      </section>
      <${ri} title="Meetings and talks" path=${`/timeline?${$({actor:t.id,type:`CONSULT`,all:`true`,newest:!0,limit:5})}`}
        more=${Dt(`/timeline`,{actor:t.id,type:`CONSULT`,all:`true`})} />
      <${ri} title="Statements" path=${`/statements?${$({speaker:t.id,newest:!0,limit:5})}`} more=${Dt(`/statements`,{speaker:t.id})} />
      <${ri} title="Positions over time" path=${`/positions?${$({holder:t.id,limit:20})}`} />
    </div>
  <//>`}function ti({families:e,query:t,speaker:n}){let r={event:Dt(`/timeline`,t),statement:n&&Dt(`/statements`,{speaker:n}),transfer:t.actor&&Dt(`/aid`,{giver:t.actor})};return A`<p class="counts">
    ${Object.entries(e).map(([e,t])=>r[e]?A`<a href=${r[e]}>${t} ${Yt[e]}</a> `:A`<span>${t} ${Yt[e]}</span> `)}
  </p>`}function ni({offices:e,actor:t}){let n=e=>(e.parties.holder||[]).some(e=>e.id===t.id);return A`<ol class="plain-list">
    ${e.map(e=>A`<li key=${e.id}>
        ${n(e)||A`<${gn} actors=${e.parties.holder} />: `}<a href=${Ot(e.id)}>${e.type}${e.details.of&&`, ${e.details.of}`}</a>
        <span class="quiet"> ${H(e.details.standing||``)} · ${e.details.start||e.details.end?cn({start:e.details.start,end:e.details.end}):`told ${W((e.reported||e.day||``).slice(0,10))}`} · ${U(e.sources,`source`)}</span>
      </li>`)}
  </ol>`}function ri({title:e,path:t,more:n}){return A`<section class="card">
    <h2>${e}</h2>
    <${K} state=${B(t)}>
      ${e=>e.values.length?A`${e.values.map(e=>A`<${bn} key=${e.id} finding=${e}>
              ${e.is_dated&&A`<p class="facts"><span>${cn(e.date)}</span></p>`}
            <//>`)}
            ${n&&e.total>e.values.length&&A`<p><a href=${n}>All ${e.total}</a></p>`}`:A`<p class="quiet">None told of.</p>`}
    <//>
  </section>`}function ii(){let{query:e}=R.value,t={one:e.get(`one`)||``,other:e.get(`other`)||``},n=B(t.one&&t.other?`/dyads?${$(t)}`:null);return!t.one||!t.other?A`<${G} title="Two actors"><p><a href="/actors">Choose two actors</a></p><//>`:A`<${K} state=${n}>${e=>A`<${ai} found=${e} />`}<//>`}function ai({found:e}){let[t,n]=e.actors,r=[t.id,n.id];return A`<${G}
    title=${`${t.name} and ${n.name}`}
    hint=${A`What there is between the two. <a href=${At(t.id)}>Dossier of ${t.name}</a> · <a href=${At(n.id)}>Dossier of ${n.name}</a>`}
    actions=${A`<${En} view="timeline" formats=${[`csv`,`json`,`geojson`,`ics`,`md`,`html`]} query=${{actor:r}} />`}
  >
    <${ti} families=${e.families} query=${{actor:r}} />
    <div class="columns">
      <section class="card wide"><h2>Cooperation and conflict by month</h2><${Vr} months=${e.months} /></section>
      <${ri} title="Latest events" path=${`/timeline?${$({actor:r,newest:!0,limit:6,all:`true`})}`} more=${Dt(`/timeline`,{actor:r,all:`true`})} />
      <${ri} title="Offices" path=${`/records?${$({family:`office`,actor:r,limit:6})}`} />
      <${ri} title="Statements to each other" path=${`/records?${$({family:`statement`,actor:r,limit:6})}`} />
      <${ri} title="Positions" path=${`/records?${$({family:`position`,actor:r,limit:6})}`} />
      <section class="card wide"><h2>Aid from ${t.name} to ${n.name}</h2><${Jr} giver=${t.id} receiver=${n.id} /></section>
      <section class="card wide"><h2>Aid from ${n.name} to ${t.name}</h2><${Jr} giver=${n.id} receiver=${t.id} /></section>
    </div>
  <//>`}var oi=50;function si(){let{query:e}=R.value,t=e.getAll(`actor`),n=e.get(`between`)||``,r=B(`/conflicts?${$({actor:t,between:n,limit:oi,offset:e.get(`offset`)||0})}`);return A`<${G}
    title="Conflicts"
    hint="Where reports do not agree with each other, or with themselves. Both sides are kept; press a report to read its words."
    actions=${A`<${En} view="conflicts" formats=${[`json`]} query=${{actor:t}} />`}
  >
    <form class="filters" aria-label="Which conflicts" onSubmit=${e=>e.preventDefault()}>
      <${Y} label="Actor" name="actor" value=${t[0]} onTake=${e=>Z({actor:e})} />
      <${Dn} label="Between" name="between" value=${n}
        options=${[[``,`Reports, and inside one`],[`true`,`Reports`],[`false`,`Inside one report`]]}
        onTake=${e=>Z({between:e})} />
    </form>
    <${K} state=${r}>
      ${e=>A`
        <p class="summary" role="status">${U(e.total,`conflict`)}</p>
        ${!e.total&&A`<${q}><p>No reports disagree here.</p><//>`}
        ${e.values.map(e=>A`<article class="card" key=${e.id}>
            <${Cr} conflict=${e} />
            ${e.about&&!e.about.includes(`:`)&&A`<p><a href=${Ot(e.about)}>Open what it is about</a></p>`}
          </article>`)}
        <${wn} listing=${e} limit=${oi} />
      `}
    <//>
  <//>`}var ci=50;function li(){let{query:e}=R.value,t=Object.fromEntries([`speaker`,`about`,`kind`,`since`,`until`].map(t=>[t,e.get(t)||``])),n=B(`/statements?${$(t,{limit:ci,offset:e.get(`offset`)||0,newest:!0})}`);return A`<${G}
    title="Statements"
    hint="What was said. Only what stands between quotation marks in a report counts as somebody's own words."
    actions=${A`<${En} view="statements" query=${{speaker:t.speaker,about:t.about,since:t.since,until:t.until}} />`}
  >
    <form class="filters" aria-label="Which statements" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Words in it" name="about" value=${t.about} hint=${`Words, "a phrase", OR, NOT, begin*`} onTake=${e=>Z({about:e})} />
      <${Y} label="Speaker" name="speaker" value=${t.speaker} onTake=${e=>Z({speaker:e})} />
      <${Dn} label="Own words?" name="kind" value=${t.kind} options=${[[``,`Any`],...Object.entries(tn)]} onTake=${e=>Z({kind:e})} />
      <${X} label="From" name="since" value=${t.since} placeholder="2024" onTake=${e=>Z({since:e})} />
      <${X} label="Until" name="until" value=${t.until} placeholder="2024-12" onTake=${e=>Z({until:e})} />
    </form>
    <${K} state=${n}>
      ${e=>A`
        <p class="summary" role="status">${U(e.total,`statement`)}</p>
        ${!e.total&&A`<${q}><p>Nobody said that here.</p><//>`}
        <${Sn} values=${e.values} render=${e=>A`<${bn} key=${e.id} finding=${e} />`} />
        <${wn} listing=${e} limit=${ci} />
      `}
    <//>
  <//>`}function ui(){let{query:e}=R.value,t=e.get(`words`)||``,n=e.get(`where`)||`both`,r=B(t?`/search?${$({words:t,where:n,limit:20,offset:e.get(`offset`)||0})}`:null),i=B(t?`/actors?limit=6&name=${encodeURIComponent(t)}`:null);return A`<${G} title=${t?`Search: ${t}`:`Search`} hint="Reports come first, then what is held.">
    <form class="filters" aria-label="Search" onSubmit=${e=>e.preventDefault()}>
      <${X} label="Words" name="sought" value=${t} onTake=${e=>Z({words:e})} />
      <${Dn} label="In" name="where" value=${n} options=${[[`both`,`Reports and records`],[`documents`,`Reports`],[`records`,`Records`]]} onTake=${e=>Z({where:e})} />
    </form>
    ${i.value?.values.length>0&&A`<p>Actors: ${i.value.values.map((e,t)=>A`${t?` · `:``}<a href=${`/actor/${encodeURIComponent(e.actor.id)}`}>${e.actor.name}</a>`)}</p>`}
    ${t?A`<${K} state=${r}>
      ${e=>A`
        <p class="summary" role="status">${U(e.total,`hit`)}</p>
        ${!e.total&&A`<${q}><p>Nothing has these words.</p><//>`}
        ${e.values.map(e=>A`<article class="card" key=${e.id}>
            <h2 class="small"><a href=${e.family===`document`?kt(e.id):Ot(e.id)}>${e.family===`document`?e.title||`Report`:`${Jt[e.family]}: ${e.title||``}`}</a></h2>
            <p>${e.words}</p>
            <p class="facts"><span>${W((e.day||``).slice(0,10))}</span></p>
          </article>`)}
        <${wn} listing=${e} limit=${20} />
      `}
    <//>`:A`<${q}><p>Write words to search for.</p><//>`}
  <//>`}var di=20,fi=[[`unsure`,`May be one thing`,`Reports that may tell of the same thing. Are they one?`],[`conflict`,`Reports disagree`,`Things on which reports, or parts of one, do not agree. What is right?`],[`weak`,`Unsure reading`,`Things that were read with little confidence. Are they right?`]];function pi(){let e=R.value.query.get(`reason`)||`unsure`,t=B(`/review?reason=${e}&limit=${di}`),n=fi.map(([e])=>B(`/review?reason=${e}&limit=1`).value?.total);return A`<${G} title="Review" hint=${`${fi.find(([t])=>t===e)?.[2]} Press ? for the keys.`}>
    <div class="tabs" role="group" aria-label="What waits">
      ${fi.map(([t,r],i)=>A`<button type="button" aria-pressed=${t===e?`true`:`false`} onClick=${()=>Z({reason:t})}>
          ${r}${n[i]!==void 0&&A` <span class="badge">${n[i]}</span>`}
        </button>`)}
    </div>
    ${!Q.value&&A`<div class="narrow"><${mi} /></div>`}
    <${K} state=${t}>
      ${t=>t.values.length?A`<${hi} key=${e} listing=${t} />`:A`<${q}><p>Nothing waits here.</p><p>${fi.filter(([t])=>t!==e).map(([e,t])=>A`<a href=${`/review?reason=${e}`}>${t}</a> `)}</p><//>`}
    <//>
  <//>`}function mi(){return A`<p>Say who you are before you judge.</p><${Pn} />`}function hi({listing:e}){let[t,n]=N(0),[r,i]=N(new Set),[a,o]=N(``),[s,c]=N(null),l=e.values.filter(e=>!r.has(_i(e))),u=l[Math.min(t,l.length-1)],d=e=>n(Math.max(0,Math.min(l.length-1,t+e))),f=()=>u&&i(new Set([...r,_i(u)])),p=async e=>{if(u){if(!Q.value)document.querySelector(`input[name=by]`)?.focus();else{o(``);try{let t=await It(`/records/${encodeURIComponent(u.finding.id)}`);await Lt(`/corrections`,{verdict:e,target:u.finding.id,by:Q.value,other:[`same`,`different`].includes(e)?u.other?.id:null,expected:t.last}),Nn(`${gi[e]} u takes it back.`),f(),Rt()}catch(e){o(e.message)}}}},m=async()=>{let e=(await It(`/corrections?limit=20`)).values.find(e=>e.by===Q.value&&!e.is_undone&&e.verdict!==`undo`);e&&(await Lt(`/corrections/${encodeURIComponent(e.key)}/undo`,{by:Q.value}),i(new Set),Nn(`The last judgement is taken back.`),Rt())},h=async()=>{u&&c(await It(`/records/${encodeURIComponent(u.finding.id)}`))},g=!!u?.other;return Wt([[`j`,`next`,()=>d(1)],[`k`,`the one before`,()=>d(-1)],[`a`,g?`accept: they are one`:`accept: it is right`,()=>p(g?`same`:`right`)],[`x`,g?`reject: they are two`:`reject: it is wrong`,()=>p(g?`different`:`wrong`)],[`e`,`edit: correct a field`,h],g&&[`s`,`same: they are one thing`,()=>p(`same`)],g&&[`d`,`different: they are two things`,()=>p(`different`)],[`u`,`undo my last judgement`,m]]),u?A`<div class="queue">
    <p class="summary" role="status">${U(e.total,`thing`)} ${e.total===1?`waits`:`wait`} · number ${Math.min(t,l.length-1)+1} of ${l.length} here</p>
    <div class="actions judge" role="group" aria-label="Judge">
      ${g?A`<button type="button" class="main-button" onClick=${()=>p(`same`)}>They are one <kbd>s</kbd></button>
            <button type="button" onClick=${()=>p(`different`)}>They are two <kbd>d</kbd></button>`:A`<button type="button" class="main-button" onClick=${()=>p(`right`)}>✓ Right <kbd>a</kbd></button>
            <button type="button" onClick=${()=>p(`wrong`)}>✕ Wrong <kbd>x</kbd></button>`}
      <button type="button" onClick=${h}>✎ Correct a field <kbd>e</kbd></button>
      <button type="button" onClick=${m}>Undo <kbd>u</kbd></button>
      <button type="button" onClick=${()=>d(-1)}>Before <kbd>k</kbd></button>
      <button type="button" onClick=${()=>d(1)}>Next <kbd>j</kbd></button>
    </div>
    ${a&&A`<p class="problem" role="alert">${a}</p>`}
    <p class="why"><strong>Why it is here:</strong> ${u.why}</p>
    ${g?A`<div class="pair"><${vi} finding=${u.finding} /><${vi} finding=${u.other} /></div>`:A`<div class="card"><${ur} key=${u.finding.id} id=${u.finding.id} isJudged=${!0} /></div>`}
    ${s&&A`<${Xn} verdict="field" field=${null} seen=${s} onClose=${()=>c(null)} />`}
  </div>`:A`<${q}><p>All of this page is judged.</p><p><button type="button" onClick=${()=>{i(new Set),Rt()}}>Go on</button></p><//>`}var gi={right:`Called right.`,wrong:`Called wrong.`,same:`Joined.`,different:`Kept apart.`},_i=e=>`${e.finding.id} ${e.other?.id||``}`;function vi({finding:e}){return A`<section class="card">
    <p class="kicker">${Jt[e.family]}</p>
    <h2>${yn(e)}</h2>
    <p><${vn} finding=${e} /></p>
    <p class="facts"><span>${e.is_dated?cn(e.date):`reported ${W(e.day)}`}</span><span>${un(e.place)}</span></p>
    <${yi} id=${e.id} />
  </section>`}function yi({id:e}){return A`<${K} state=${B(`/records/${encodeURIComponent(e)}`)}>
    ${e=>e.sheet.tellings.map(e=>A`<p><strong>${e.source.publisher||e.source.name}</strong>: <q>${e.quotes.map(e=>e.quote).join(` … `)}</q></p>`)}
  <//>`}var bi=50;function xi(){return A`<${G} title="History" hint="What people corrected: who, when and why. Nothing is lost: taking something back is one more line.">
    <div class="narrow"><${Pn} /></div>
    <${K} state=${B(`/corrections?limit=${bi}&offset=${R.value.query.get(`offset`)||0}`)}>
      ${e=>e.total?A`<ul class="changes">${e.values.map(e=>A`<${ar} key=${e.key} change=${e} />`)}</ul>
            <${wn} listing=${e} limit=${bi} />`:A`<${q}><p>Nothing was corrected yet. The <a href="/review">review queue</a> has what waits for a person.</p><//>`}
    <//>
  <//>`}var Si=2e7;function Ci(e){return new Promise((t,n)=>{let r=new FileReader;r.onload=()=>t(String(r.result).split(`,`)[1]||``),r.onerror=()=>n(Error(`${e.name} cannot be read`)),r.readAsDataURL(e)})}function wi(){let[e,t]=N([]),[n,r]=N(``),i=async e=>{r(``);try{let n=await Lt(`/add`,e);return t(t=>[{...n,name:e.label},...t]),!0}catch(e){return r(e.message),!1}},a=e=>t(t=>t.map(t=>t.id===e.id?{...t,...e}:t));return A`<${G} title="Add reports" hint="What you add is read on this machine. A report that the ledger has is not read again.">
    <div class="columns">
      <${Ti} begin=${i} onProblem=${r} />
      <${Ei} begin=${i} />
      <${Di} begin=${i} />
    </div>
    ${n&&A`<p class="problem" role="alert">${n}</p>`}
    <section aria-label="What is being added" aria-live="polite">
      ${e.map(e=>A`<${ki} key=${e.id} job=${e} onFollow=${a} />`)}
    </section>
  <//>`}function Ti({begin:e,onProblem:t}){let[n,r]=N(!1),i=Me(null),a=async n=>{let r=[...n],i=r.find(e=>e.size>Si);if(i)return t(`${i.name} is larger than 20 MB; add it by the command: dragoman add`);if(r.length)return e({files:await Promise.all(r.map(async e=>({name:e.name,content:await Ci(e)}))),label:r.length===1?r[0].name:U(r.length,`file`)})};return A`<section
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
  </section>`}function Ei({begin:e}){let[t,n]=N({text:``,title:``,publisher:``,published:``,address:``}),r=e=>r=>n({...t,[e]:r.currentTarget.value});return A`<section class="card">
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
  </section>`}function Di({begin:e}){let[t,n]=N(``);return A`<section class="card">
    <h2>Address</h2>
    <p>A page or a feed. This alone goes out to the net, and to this address only.</p>
    <form class="form" onSubmit=${async r=>{r.preventDefault(),await e({address:t,label:t})&&n(``)}}>
      <${J} label="Address"><input name="url" type="url" required placeholder="https://" value=${t} onInput=${e=>n(e.currentTarget.value)} /><//>
      <p class="buttons"><button type="submit" class="main-button" disabled=${!t.trim()}>Fetch and add</button></p>
    </form>
  </section>`}var Oi={waiting:`Waits for its turn`,reading:`Reading …`,done:`Done`,failed:`Failed`};function ki({job:e,onFollow:t}){let n=e.state===`done`||e.state===`failed`;return P(()=>{if(n)return;let r=setInterval(async()=>{let n=await It(`/add/${e.id}`).catch(()=>null);n&&(t(n),n.state===`done`&&Rt())},400);return()=>clearInterval(r)},[e.id,n]),A`<article class="card job">
    <h2 class="small">${e.name}</h2>
    <p>${Oi[e.state]}${!n&&A` <progress aria-label="Reading"></progress>`} · ${U(e.read,`report`)} read, ${U(e.claims,`claim`)}${e.known>0&&`, ${e.known} known before`}</p>
    ${e.error&&A`<p class="problem">${e.error}</p>`}
    ${e.reports.length>0&&A`<ul>${e.reports.map(e=>A`<li><${Cn} source=${e} /></li>`)}</ul>`}
    ${e.state===`done`&&!e.reports.length&&!e.skips.length&&A`<p>Nothing new: the ledger has it.</p>`}
    ${e.skips.map(e=>A`<p class="warning">Not read: ${e}</p>`)}
  </article>`}var Ai=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),ji=function(e){return`/`+e},Mi={},Ni=function(e){return e.pathname.endsWith(`.css`)},Pi=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Fi=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=ji(t,n);let r=s(t),i=Ni(r);return Pi(Mi,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Ai,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Ii=Ue(()=>Fi(()=>import(`./map-BgRMzW9_.js`),[])),Li=Ue(()=>Fi(()=>import(`./network-DAQ-sgjC.js`),[])),Ri=[[`/timeline`,`Timeline`,`t`],[`/actors`,`Actors`,`c`],[`/conflicts`,`Conflicts`,`f`],[`/statements`,`Statements`,`w`],[`/aid`,`Aid`,`i`],[`/map`,`Map`,`m`],[`/network`,`Network`,`k`],[`/review`,`Review`,`r`],[`/history`,`History`,`h`],[`/add`,`Add`,`+`]];function zi(){let{path:e}=R.value,[,t,...n]=e.split(`/`),r=n.map(decodeURIComponent).join(`/`),i={"":kr,timeline:kr,record:Pr,report:Ir,actors:Qr,actor:$r,dyad:ii,aid:qr,conflicts:si,map:Ii,network:Li,statements:li,search:ui,review:pi,history:xi,add:wi}[t];return i?A`<${i} key=${t+r} id=${r} />`:A`<${G} title="No such page"><p><a href="/timeline">To the timeline</a></p><//>`}function Bi(){let e=R.value.path===`/`?`/timeline`:R.value.path,t=B(`/review?reason=unsure&limit=1`);return A`<nav aria-label="Pages">
    <ul>
      ${Ri.map(([n,r])=>A`<li>
          <a href=${n} aria-current=${e===n?`page`:null}>
            ${r}${n===`/review`&&t.value?.total>0&&A` <span class="badge">${t.value.total}</span>`}
          </a>
        </li>`)}
    </ul>
  </nav>`}function Vi(){return A`<form role="search" onSubmit=${e=>{e.preventDefault();let t=new FormData(e.currentTarget).get(`words`).trim();t&&Et(Dt(`/search`,{words:t}))}}>
    <label class="hidden" for="search">Search reports and records</label>
    <input id="search" name="words" type="search" placeholder="Search words ( / )" />
  </form>`}function Hi(){if(!zt.value)return null;let e=new Map;for(let t of Vt.value)e.set(t.key,t.words);return A`<${On} title="Keys of this page" onClose=${()=>{zt.value=!1}}>
    <dl class="keys">
      ${[...e].map(([e,t])=>A`<div><dt><kbd>${e}</kbd></dt><dd>${t}</dd></div>`)}
    </dl>
  <//>`}function Ui(){return Wt([[`?`,`show the keys of this page`,()=>{zt.value=!0}],[`/`,`search`,()=>document.querySelector(`#search`).focus()],...Ri.map(([e,t,n])=>[n,`go to ${t.toLowerCase()}`,()=>Et(e)])]),A`<div class="desk" onClick=${Mt}>
    <a class="skip" href="#main" onClick=${e=>{e.preventDefault(),document.querySelector(`#main`).focus()}}>Skip to the content</a>
    <header class="top">
      <a class="brand" href="/timeline">Dragoman</a>
      <${Bi} />
      <${Vi} />
      <button type="button" class="quiet-button" onClick=${zn} aria-label=${`Colours: ${Rn.value}. Change`}>
        ${{auto:`◐`,light:`☀`,dark:`☾`}[Rn.value]}
      </button>
      <button type="button" class="quiet-button" onClick=${()=>{zt.value=!0}}>Keys <kbd>?</kbd></button>
    </header>
    <main id="main" tabindex="-1">${zi()}</main>
    <${Fn} />
    <${Hi} />
  </div>`}k(A`<${Ui} />`,document.querySelector(`#desk`));export{A as C,Ne as S,R as _,Dn as a,P as b,K as c,Z as d,U as f,At as g,B as h,Y as i,G as l,Wt as m,Un as n,En as o,un as p,$ as r,q as s,Wn as t,X as u,jt as v,N as x,Dt as y};